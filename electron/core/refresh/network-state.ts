import type { Fault } from '../../../shared/fault.ts';
import type { NetworkKind } from '../../../shared/status.ts';
import { ClockDoubt } from './clock-doubt.ts';

/** Different hosts that must fail alike in a row, none answering between them, before the network itself is blamed. */
const HOSTS_TO_BLAME_NETWORK = 3;
/** "Network Authentication Required": what a gateway says that wants a sign-in (RFC 6585, 6). */
const SIGN_IN_STATUS = 511;

/** Takes back what a failure counted against its feed. */
type Forgive = () => void;
const NOTHING_TO_FORGIVE: Forgive = () => {};

/**
 * Whether there is a network, judged from what the hosts answer and what the system says. Offline is a state, not an
 * error: while it lasts nothing is counted against a feed, and what was counted before it was recognised is taken back.
 */
export class NetworkState {
  readonly clock = new ClockDoubt();
  readonly #onChange: (isOnline: boolean) => void;
  #silent = new Map<string, Forgive[]>();
  /** Hosts by the page that each of them answered with instead of its feed. */
  #pages = new Map<string, Map<string, Forgive[]>>();
  #kind: NetworkKind = 'online';
  #isDoubted = false;

  constructor(onChange: (isOnline: boolean) => void) {
    this.#onChange = onChange;
  }

  get kind(): NetworkKind {
    return this.#kind;
  }

  get isOnline(): boolean {
    return this.#kind === 'online';
  }

  /** The computer was asleep and nothing has answered since. */
  get isDoubted(): boolean {
    return this.#isDoubted;
  }

  /** After a sleep the first host that stays silent is enough to blame the network. */
  doubt(): void {
    this.#isDoubted = true;
  }

  /** The system's word, from the shell. */
  tell(isOnline: boolean): void {
    this.#become(isOnline ? 'online' : 'offline');
  }

  /** A server answered as only itself would: with a feed, or with a refusal. */
  answered(): void {
    this.#become('online');
  }

  /**
   * @param forgive called where the failure turns out later to have been the network's
   * @returns whether this failure is the network's, and not to be counted against the feed
   */
  failed(host: string, fault: Fault, forgive: Forgive = NOTHING_TO_FORGIVE): boolean {
    if (fault.kind === 'http-status' && fault.status === SIGN_IN_STATUS) {
      this.#become('captive');
      return true;
    }
    if (fault.kind === 'proxy-failed') {
      this.#become('proxy');
      return true;
    }
    if (isForeignCertificate(fault)) return this.strangePage(host, 'certificate', forgive);
    if (!isSilence(fault)) {
      this.answered();
      return false;
    }
    if (!this.isOnline) return true;
    push(this.#silent, host, forgive);
    if (!this.#isDoubted && this.#silent.size < HOSTS_TO_BLAME_NETWORK) return false;
    this.#forgiveAll(this.#silent);
    this.#become('offline');
    return true;
  }

  /**
   * A web page came where a feed should be. One host may have taken its feed down; the same page from several is the
   * network's own: a hotel, a train, that wants a sign-in first.
   *
   * @param page equal for the same page, whatever host it stands for
   * @returns whether this is the network's doing, and not to be counted against the feed
   */
  strangePage(host: string, page: string, forgive: Forgive = NOTHING_TO_FORGIVE): boolean {
    if (!this.isOnline) return true;
    const hosts = this.#pages.get(page) ?? new Map<string, Forgive[]>();
    this.#pages.set(page, hosts);
    push(hosts, host, forgive);
    if (hosts.size < HOSTS_TO_BLAME_NETWORK) return false;
    this.#forgiveAll(hosts);
    this.#become('captive');
    return true;
  }

  #forgiveAll(hosts: ReadonlyMap<string, readonly Forgive[]>): void {
    for (const forgive of [...hosts.values()].flat()) forgive();
  }

  #become(kind: NetworkKind): void {
    this.#silent.clear();
    this.#pages.clear();
    this.#isDoubted = false;
    if (this.#kind === kind) return;
    this.#kind = kind;
    this.#onChange(kind === 'online');
  }
}

function push(hosts: Map<string, Forgive[]>, host: string, forgive: Forgive): void {
  hosts.set(host, [...(hosts.get(host) ?? []), forgive]);
}

/** Failures that look the same whether the server is down or the network is. */
function isSilence(fault: Fault): boolean {
  return (
    fault.kind === 'offline' ||
    fault.kind === 'host-not-found' ||
    fault.kind === 'connection-refused' ||
    fault.kind === 'connection-lost' ||
    (fault.kind === 'timeout' && fault.stage === 'connect')
  );
}

/** Somebody else answered in the server's place; an expired certificate is still its own. */
const isForeignCertificate = (fault: Fault): boolean =>
  fault.kind === 'certificate' && ['self-signed', 'wrong-host', 'untrusted'].includes(fault.problem);
