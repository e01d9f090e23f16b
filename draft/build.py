"""Turns the draft into conditions/hemifacial-spasm/{condition,en}.json, and into draft/statements.jsonl."""
import json, os, re, sys
here = os.path.dirname(os.path.abspath(__file__)); pack = os.path.join(here, '..', 'conditions', 'hemifacial-spasm')
rows = lambda f: [[c.strip() for c in l.split('|')] for l in open(os.path.join(here, f)) if l.strip() and not l.startswith('#')]
KIND = dict(c='claim', s='safety', a='advice', g='gap'); SURE = dict(h='high', m='moderate', l='low', v='very-low')
SEARCHED = '2026-11-27'

sources = []
for id, kind, read, year, title, where, authors, ids in rows('sources.txt'):
    s = dict(id=id, kind=kind, title=title)
    if authors: s['authors'] = authors
    s.update(publishedIn=where, year=int(year))
    k, v = ids.split('=', 1); s[k] = v
    s.update(read=read, readOn='2026-11-27' if read != 'second-hand' else None); sources.append({k: v for k, v in s.items() if v})

numbers = []
for id, kind, rest in rows('numbers.txt'):
    numbers.append({'id': id, 'kind': kind, **json.loads(rest)})

OPTIONS = [('no-treatment', 'none', 'very-low', []), ('botulinum-toxin', 'medicine', 'low', ['M03AX01']),
           ('medicines', 'medicine', 'very-low', ['N03AF01', 'M03BX01']), ('microvascular-decompression', 'procedure', 'low', [])]
OUTCOMES = [('spasms-gone', 'benefit', None), ('spasms-eased', 'benefit', None), ('spasms-worse', 'harm', None),
  ('treatment-without-relief', 'harm', False), ('spasms-return', 'harm', None), ('side-effect', 'harm', False), ('droopy-lid', 'harm', False),
  ('weak-face-passing', 'harm', False), ('hearing-passing', 'harm', False), ('fluid-leak', 'harm', False), ('meningitis', 'harm', False),
  ('voice-swallowing', 'harm', False), ('any-lasting', 'harm', True), ('hearing-lasting', 'harm', True), ('weak-face-lasting', 'harm', True),
  ('stroke', 'harm', True), ('death', 'harm', True), ('suicidal-thoughts', 'harm', False), ('severe-rash', 'harm', False), ('low-salt', 'harm', False)]
READ = {'no-treatment': ['lee-2017'], 'botulinum-toxin': ['wang-2024', 'bentivoglio-2009'], 'medicines': ['baek-2022'], 'microvascular-decompression': ['miller-2012']}
given = {(n.get('outcome'), n.get('option')) for n in numbers}
for outcome, *_ in OUTCOMES:
    for option, *_ in OPTIONS:
        if (outcome, option) not in given:
            numbers.append(dict(id=f'{outcome}-{option}-unreported', kind='not-reported', outcome=outcome, option=option, sources=READ[option]))

facts_about, options, effects, signs, plans, questions, key, figure_words = {}, {o: {} for o, *_ in OPTIONS}, [], [], {}, {}, [], {}
words, lines = {}, []
for place, id, kind, depth, sure, src, *text in rows('leaflet.txt'):
    text = '|'.join(text); words[id] = text
    st = dict(id=id)
    if KIND.get(kind, 'claim') != 'claim': st['kind'] = KIND[kind]
    if src != '-': st['sources'] = src.split(',')
    if sure != '-': st['certainty'] = SURE[sure]
    if depth == 'm': st['depth'] = 'main'
    if kind == 'g': st['searched'] = SEARCHED
    lines.append(dict(id=id, place=place.split(':')[0] if place.startswith('key') else place, kind=KIND.get(kind, 'question'), **{k: v for k, v in st.items() if k in ('depth', 'sources', 'certainty')}, words=text))
    head, *rest = place.split(':')
    if head == 'keyFacts': key.append({**st, 'icon': rest[0]})
    elif head.startswith('about.'): facts_about.setdefault(head[6:], []).append(st)
    elif head.startswith('options.'):
        _, option, field = head.split('.')
        if id == 'medicines-stopping': st['exception'] = 'emergency-rash'
        options[option].setdefault(field, []).append(st)
    elif head == 'decision': effects.append({**st, 'value': rest[0], 'option': rest[1]})
    elif head == 'signs':
        level, after, *acts = rest
        triggers = [dict(condition=True) if t == 'condition' else dict(option=t) for t in after.split(',')]
        st['level'] = level; st['trigger'] = triggers[0] if len(triggers) == 1 else triggers
        if acts: st['actions'] = acts[0].split(',')
        elif level == 'emergency': st['actions'] = ['call-emergency']
        signs.append(st)
    elif head == 'plan':
        name, due, *more = rest; when = {} if due == '0' else dict(offset=due)
        for m in more: when.update({'ongoing': True} if m == 'ongoing' else dict([m.split('=')]))
        plans.setdefault(name, []).append({**st, 'when': when})
    elif head == 'question': questions.setdefault(rest[0], []).append({k: v for k, v in st.items() if k in ('id', 'sources', 'depth')})
    elif head == 'figure': figure_words[id] = st
    else: sys.exit('place? ' + place)

glossary, terms = [], {}
for id, src, term, meaning in rows('glossary.txt'):
    glossary.append(dict(id=id, sources=src.split(',')) if src != '-' else dict(id=id, kind='advice'))
    terms[id] = dict(term=term, meaning=meaning)

ANCHOR = {'before-visit': 'visit-day', 'around-injection': 'injection-day', 'around-surgery': 'surgery-day', 'between-treatments': 'treatment-day'}
FOR = {'around-injection': 'botulinum-toxin', 'around-surgery': 'microvascular-decompression'}
ABOUT = ['overview', 'who', 'symptoms', 'course', 'causes', 'diagnosis', 'lookalikes', 'complications', 'selfCare', 'living', 'gettingCare', 'research']
FIELDS = ['how', 'suits', 'benefits', 'harms', 'onset', 'duration', 'experience', 'examples', 'contraindications', 'cautions', 'pregnancy', 'breastfeeding', 'interactions', 'driving', 'taking', 'missed', 'stopping', 'monitoring', 'evidence']
old = json.load(open(os.path.join(pack, 'condition.json')))
condition = {
  'schemaVersion': 2, 'id': 'hemifacial-spasm', 'version': '0.2.0', 'kind': 'condition', 'course': 'long-term', 'codes': old['codes'],
  'written': '2026-11-22', 'updated': '2026-11-27', 'nextReview': '2027-11-22', 'authors': ['The Careleaf project'],
  'sources': sources, 'numbers': numbers, 'keyFacts': key, 'about': {k: facts_about[k] for k in ABOUT},
  'options': [{'id': o, 'kind': k, **({'codes': [dict(system='ATC', code=c) for c in codes]} if codes else {}), 'certainty': c, **{f: options[o][f] for f in FIELDS if f in options[o]}} for o, k, c, codes in OPTIONS],
  'optionSets': [dict(id='all-options', relation='alternative', options=[o for o, *_ in OPTIONS])],
  'outcomes': [{'id': i, 'effect': e, **({} if l is None else {'lasting': l})} for i, e, l in OUTCOMES],
  'decisions': [dict(id='treat-spasms', set='all-options', values=[dict(id='fewer-spasms', aspects=['physical']), dict(id='lasting-relief', aspects=['practical']),
     dict(id='few-harms', aspects=['physical']), dict(id='at-ease', aspects=['psychological', 'social']), dict(id='no-procedure', aspects=['physical', 'practical']), dict(id='change-my-mind', aspects=['psychological'])], effects=effects)],
  'measures': [dict(id=m, type='integer', min=0, max=10, ends=m + '-ends', better='lower') for m in ('strength', 'often', 'bother', 'eye-shut', 'mood')],
  'diary': dict(measures=['strength', 'often', 'bother', 'eye-shut', 'mood'], each='day', options=['botulinum-toxin', 'medicines', 'microvascular-decompression'], cycle=['botulinum-toxin', 'microvascular-decompression']),
  'anchors': [dict(id=a) for a in ANCHOR.values()],
  'plans': [{'id': p, 'anchor': ANCHOR[p], **({'option': FOR[p]} if p in FOR else {}), 'steps': steps} for p, steps in plans.items()],
  'signs': signs, 'questions': [dict(topic=t, questions=q) for t, q in questions.items()], 'glossary': glossary,
  'moved': {'after-injection': 'around-injection', 'after-surgery': 'around-surgery', 'injection-starts': 'injection-check', 'surgery-limits': 'surgery-wound', 'surgery-checks': 'surgery-wound',
     'surgery-review-fourth': 'surgery-review-year', 'between-mood': 'between-options', 'between-tablets': 'between-options', 'ask-own-results': 'ask-surgery-experience', 'ask-tablets-fit': 'ask-tablets-safe', 'ask-eye-care': 'ask-injection-eye', 'ask-injection-effect': 'ask-injection-weak'},
  'changes': [dict(version='0.2.0', on='2026-11-27', kind='safety'), dict(version='0.2.0', on='2026-11-27', kind='evidence'), dict(version='0.2.0', on='2026-11-27', kind='wording')],
}
NAMES = json.load(open(os.path.join(here, 'names.json')))
was = json.load(open(os.path.join(pack, 'en.json')))
en = {'language': 'en', 'translation': {'state': 'original'}, 'name': 'Hemifacial spasm', 'alsoCalled': ['HFS', 'Clonic hemifacial spasm'],
  'summary': 'Hemifacial spasm is a long-term condition that makes the muscles on one side of your face twitch.',
  'funding': was['funding'], 'updatePolicy': was['updatePolicy'], 'names': NAMES, 'statements': words, 'figures': was['figures'], 'glossary': terms}
en['names'].update({k: v for k, v in was['names'].items() if k in {p['id'] for f in json.load(open(os.path.join(pack, 'figures.json'))) for l in ('parts', 'steps') for p in f.get(l, [])}})
figures = json.load(open(os.path.join(pack, 'figures.json')))
for f in figures:
    for l in ('parts', 'steps'):
        for p in f[l]:
            a = figure_words[p['about']['id']]; p['about'] = {'id': a['id'], 'sources': a['sources']}
            if 'sources' in p: p['sources'] = a['sources']
dump = lambda name, data: open(os.path.join(pack, name), 'w').write(json.dumps(data, indent=2, ensure_ascii=False) + '\n')
dump('condition.json', condition); dump('en.json', en); dump('figures.json', figures)
open(os.path.join(here, 'statements.jsonl'), 'w').write('\n'.join(json.dumps(l, ensure_ascii=False) for l in lines) + '\n')

used = set()
def walk(x):
    if isinstance(x, dict):
        for k, v in x.items():
            if k == 'sources' and isinstance(v, list) and v and isinstance(v[0], str): used.update(v)
            else: walk(v)
    elif isinstance(x, list):
        for v in x: walk(v)
walk({k: v for k, v in condition.items()}); walk(figures)
ids = {s['id'] for s in sources}
shown = set(re.findall(r'\{([a-z0-9-]+?)(?:\.\w+)?\}', json.dumps(words)))
print(len(lines), 'statements;', len(sources), 'sources; unused', sorted(ids - used), 'unknown', sorted(used - ids))
print('numbers neither in words nor compared', [n['id'] for n in numbers if n['kind'] != 'not-reported' and n['id'] not in shown and 'outcome' not in n])
count = lambda t: len(re.sub(r'\[([^\]]+)\]\([^)]*\)', r'\1', t).split())
main = [l for l in lines if l.get('depth')]
print('main:', len(main), 'statements', sum(count(l['words']) for l in main), 'words; all', sum(count(l['words']) for l in lines))
for l in lines:
    if len(l.get('sources', [])) > 3: print('over three sources', l['id'])
    if re.search(r'\d', re.sub(r'\{[^}]*\}|\([a-z-]+\)', '', l['words'])): print('digit', l['id'], l['words'])
    for sentence in re.split(r'(?<=[.?!:;])\s+', re.sub(r'\{([a-z0-9-]+)(\.\w+)?\}', lambda m: 'N of N people' if not m.group(2) else 'N', re.sub(r'\[([^\]]+)\]\([^)]*\)', r'\1', l['words']))):
        n = len(sentence.split())
        if n > 20: print(n, l['id'], sentence)
