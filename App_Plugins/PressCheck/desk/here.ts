/** Where the person is. The desk has the address bar; inside another product our addresses stand where that product leaves room for them. */
export interface Here {
  readonly path: string;
  /** The query with its question mark; empty if there is none. */
  readonly search: string;
  /** Goes to an address; the one before is a step back. */
  go(address: string): void;
  /** Is at an address that is no step of its own. */
  be(address: string): void;
}

let host: Here = {
  get path() {
    return location.pathname;
  },
  get search() {
    return location.search;
  },
  go: (address) => history.pushState(null, '', address),
  be: (address) => history.replaceState(history.state, '', address),
};

/** Where the person is, as the host of the screens says. */
export const here: Here = {
  get path() {
    return host.path;
  },
  get search() {
    return host.search;
  },
  go: (address) => host.go(address),
  be: (address) => host.be(address),
};

/** The screens are shown by another host than the desk. */
export function hostedAt(other: Here): void {
  host = other;
}

/** The address where the person is, with a value of its query changed; what else the query says stays. Empty takes it away. */
export function addressWith(name: string, value: string): string {
  const query = new URLSearchParams(here.search);
  if (value === '') query.delete(name);
  else query.set(name, value);
  return here.path + (query.size === 0 ? '' : `?${query.toString()}`);
}
