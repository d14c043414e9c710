/**
 * What the protocol may touch on each class of the object model. Nothing that is not declared here can be
 * reached from a request, whatever the class has besides.
 */

export interface Members {
  /** Name of the class in Excel's documentation, for error messages. */
  readonly className: string;
  /** Plain values that a bare `load()` brings. Those in `onDemand` come only when asked for by name. */
  readonly read?: readonly string[];
  readonly onDemand?: readonly string[];
  readonly write?: readonly string[];
  /** Properties that are objects themselves. */
  readonly navigate?: readonly string[];
  readonly call?: readonly string[];
}

/** An object that requests can reach. */
export interface HostObject {
  readonly members: Members;
}

/** A collection: `load('items/...')` goes through its items. */
export interface HostCollection extends HostObject {
  items(): HostObject[];
}

/** An object that the client may hold on to: it is told when that begins and ends. */
export interface Trackable extends HostObject {
  track(): void;
  untrack(): void;
}

/** Members that every instance reports when the client creates its proxy, so that it can find the object again. */
export interface Identified {
  readonly id?: string | number;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'members' in value;

export const isTrackable = (value: HostObject): value is Trackable =>
  typeof (value as Partial<Trackable>).track === 'function';

export const isCollection = (value: HostObject): value is HostCollection =>
  typeof (value as Partial<HostCollection>).items === 'function';
