import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ContentError } from '../content/errors.js';
import { conditions } from '../content/registry.js';
import { isSame } from '../content/safe-json.js';
import type { Content, Pack } from '../content/types.js';
import { whenSeenAgain } from '../device/seen-again.js';
import { AddressedPack } from './addressed-pack.js';
import { find, isComing, namesContent, type ContentRequest, type Found } from './find-content.js';

/** What the page says of the content at the element itself. */
type Named = Pick<ContentRequest, 'pack' | 'src' | 'condition'>;
type Host = ReactiveControllerHost & Named & { contentSettled(error?: ContentError): void };

/** So long stays what the page is no longer about, in milliseconds: most packs have come by then. */
const aMoment = 2000;

/** Finds an element's content: at once where it is here already, otherwise when it has come. */
export class ContentController implements ReactiveController {
  /** What is shown. In another language it stays until that has come; for something else, a moment: nothing flickers. */
  content: Content | undefined;
  error: ContentError | undefined;
  /** How often it has failed once more after the reader asked for it. */
  tries = 0;
  #isAsked = false;
  /** Something is on its way. */
  busy = false;
  /** No content is named, and none is needed. */
  isAlone = false;
  #request: ContentRequest | undefined;
  /** The same request may be answered otherwise now. */
  #isOpen = true;
  readonly #addressed = new AddressedPack();
  /** What is shown is not what is named now. */
  #isOther = false;
  /** What the page had under the name of the condition. */
  #registered: Pack | undefined;
  #attempt = 0;
  #leave: (() => void) | undefined;
  /** Why what is shown is in another language than the one that was wanted and exists. */
  #reason: ContentError | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  /** What was not to be had before may be there now. */
  hostConnected(): void {
    const look = () => {
      if (this.error ?? this.#reason) this.#again();
    };
    this.#leave = whenSeenAgain(look);
    conditions.listen(this.#lookAtConditions);
    look();
    this.#lookAtConditions();
  }

  hostDisconnected(): void {
    this.#leave?.();
    conditions.leave(this.#lookAtConditions);
    this.#attempt++;
    this.#isOpen ||= this.busy;
    this.busy = false;
  }

  /** Looks again where the request has changed. */
  resolve(wish: Omit<ContentRequest, keyof Named>): void {
    const { pack, condition } = this.host;
    const src = this.#addressed.addressOf(this.host.src);
    const request = { ...wish, pack, src, condition };
    const before = this.#request;
    if (before && !this.#isOpen && same(before, request)) return;
    this.#isOther ||= before !== undefined && !isOfSame(before, request);
    this.#request = request;
    this.#isOpen = false;
    this.#registered = conditions.of(condition);
    const attempt = ++this.#attempt;
    this.isAlone = !request.isNeeded && !namesContent(request);
    if (this.isAlone) {
      this.content = this.error = this.#reason = undefined;
      this.busy = false;
      return;
    }
    try {
      const found = find(request, (address) => this.#addressed.of(address));
      if (isComing(found)) void this.#wait(found, attempt);
      else this.#settle(found);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Tries once more what has failed, since somebody asks for it. */
  retry(): void {
    this.#isAsked = true;
    this.#again();
  }

  readonly #lookAtConditions = (): void => {
    if (conditions.of(this.host.condition) !== this.#registered) this.#again();
  };

  #again() {
    this.#isOpen = true;
    this.host.requestUpdate();
  }

  async #wait(coming: Promise<Found>, attempt: number) {
    this.busy = true;
    const late = setTimeout(this.#forgetOther, aMoment);
    try {
      const found = await coming;
      if (attempt === this.#attempt) this.#settle(found);
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(error);
    }
    if (attempt !== this.#attempt) return;
    clearTimeout(late);
    this.host.requestUpdate();
  }

  /** What the page is no longer about goes, though nothing has come in its place. */
  readonly #forgetOther = (): void => {
    if (!this.#isOther) return;
    this.#isOther = false;
    this.content = this.error = undefined;
    this.host.requestUpdate();
  };

  #settle({ content, reason }: Found) {
    this.#isAsked = this.#isOther = false;
    // Found once more, it is nothing new.
    if (!isSame(this.content, content)) this.content = content;
    this.error = undefined;
    this.#registered = conditions.of(this.host.condition);
    this.#tell(reason);
  }

  #fail(error: unknown) {
    if (this.#isAsked) this.tries += 1;
    this.#isAsked = false;
    this.#forgetOther();
    const reason = error instanceof ContentError ? error : new ContentError('pack-invalid', '', [], String(error));
    if (!this.content) this.error = reason;
    this.#tell(reason);
  }

  /** The same reason once more is no news. */
  #tell(reason: ContentError | undefined) {
    const isKnown = reason !== undefined && reason.message === this.#reason?.message;
    this.busy = false;
    this.#reason = reason;
    this.host.contentSettled(isKnown ? undefined : reason);
  }
}

const same = (one: ContentRequest, other: ContentRequest): boolean =>
  isOfSame(one, other) && one.language === other.language && one.isNeeded === other.isNeeded;

/** Whether two requests name the same content, in whatever language. */
const isOfSame = (one: ContentRequest, other: ContentRequest): boolean =>
  (['pack', 'child', 'src', 'condition'] as const).every((name) => one[name] === other[name]);
