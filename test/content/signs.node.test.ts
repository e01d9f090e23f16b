import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionsOf, signLevel, triggersOf } from '../../src/content/signs.js';
import type { Facts, Sign } from '../../src/content/types.js';

const sign = (id: string, more: Partial<Sign> = {}): Sign => ({ id, level: 'emergency', ...more });
const levelOf = (signs: Sign[], level: Sign['level'] = 'emergency') =>
  signLevel({ signs, firstAid: [{ id: 'aid', steps: [] }] } as unknown as Facts, level);
const groupsOf = (signs: Sign[]) =>
  levelOf(signs).groups.map(({ triggers, actions, firstAid, signs: own }) => [
    triggers,
    actions,
    firstAid?.id,
    own.map(({ id }) => id),
  ]);
const condition = { condition: true } as const;
const call = ['call-emergency'];

describe('a sign', () => {
  it('belongs to the condition where it does not say what it follows from', () => {
    assert.deepEqual(triggersOf({}), [condition]);
    assert.deepEqual(triggersOf({ trigger: { option: 'a' } }), [{ option: 'a' }]);
    assert.deepEqual(triggersOf({ trigger: [{ option: 'a' }, { test: 'b' }] }), [{ option: 'a' }, { test: 'b' }]);
  });

  it('asks for what its level means where it does not say', () => {
    assert.deepEqual(actionsOf(sign('a')), call);
    assert.deepEqual(actionsOf(sign('a', { level: 'urgent' })), ['urgent-line']);
    assert.deepEqual(actionsOf(sign('a', { level: 'routine' })), ['clinic']);
    assert.deepEqual(actionsOf(sign('a', { actions: ['stop-option', 'clinic'] })), ['stop-option', 'clinic']);
  });
});

describe('the signs of a level', () => {
  it('stand by what they follow from, those of the condition first, the others as they come', () => {
    assert.deepEqual(
      groupsOf([
        sign('b1', { trigger: { option: 'b' } }),
        sign('own'),
        sign('a1', { trigger: { option: 'a' } }),
        sign('b2', { trigger: { option: 'b' } }),
        sign('also-own', { trigger: condition }),
        // It counts whatever was done.
        sign('always', { trigger: [{ option: 'a' }, condition] }),
        sign('other-level', { level: 'urgent' }),
      ]),
      [
        [[], [], undefined, ['own', 'also-own', 'always']],
        [[{ option: 'b' }], [], undefined, ['b1', 'b2']],
        [[{ option: 'a' }], [], undefined, ['a1']],
      ],
    );
  });

  it('stand apart where they ask for something else or have first aid, beside those that follow from the same', () => {
    assert.deepEqual(
      groupsOf([
        sign('one'),
        sign('crisis', { actions: ['crisis-line', 'call-emergency'] }),
        sign('after', { trigger: { option: 'a' } }),
        sign('aided', { firstAid: 'aid' }),
        sign('two'),
      ]),
      [
        [[], [], undefined, ['one', 'two']],
        [[], ['crisis-line'], undefined, ['crisis']],
        [[], [], 'aid', ['aided']],
        [[{ option: 'a' }], [], undefined, ['after']],
      ],
    );
  });

  it('stand last where they ask for something before a call, among those that follow from the same', () => {
    const trigger = { option: 'a' };
    assert.deepEqual(
      groupsOf([
        sign('stop', { trigger, actions: ['stop-option', 'call-emergency'] }),
        sign('plain', { trigger }),
        sign('stop-too', { trigger, actions: ['stop-option', 'call-emergency'] }),
      ]),
      [
        [[trigger], [], undefined, ['plain']],
        [[trigger], ['stop-option'], undefined, ['stop', 'stop-too']],
      ],
    );
  });

  it('say at their head what all of them ask for, in an emergency a call in any case', () => {
    assert.deepEqual(levelOf([sign('one', { actions: ['crisis-line'] })]).actions, ['call-emergency', 'crisis-line']);
    const urgent = (actions?: Sign['actions']) => sign('a', { level: 'urgent', ...(actions ? { actions } : {}) });
    assert.deepEqual(levelOf([urgent(['clinic', 'urgent-line']), urgent(['clinic'])], 'urgent').actions, ['clinic']);
    assert.deepEqual(levelOf([urgent(), urgent(['clinic'])], 'urgent').actions, ['urgent-line']);
    assert.deepEqual(levelOf([urgent(['clinic']), urgent(['crisis-line'])], 'urgent').actions, []);
  });
});
