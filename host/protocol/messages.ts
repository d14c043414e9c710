/**
 * The messages that the Office.js client and its host exchange ("ProcessQuery").
 *
 * A request is one `context.sync()`: a list of actions, in order, and the object paths that they act upon.
 */

export const PathType = {
  Root: 1,
  NewService: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

/** Where an argument is itself an object of the workbook, its path id stands at the same place here, else null. */
export type ReferencedPaths = (number | null | ReferencedPaths)[];

export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: ReferencedPaths;
}

export interface ObjectPath {
  Id: number;
  /** One of `PathType`. */
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Skip?: number;
  Top?: number;
}

export interface Action {
  Id: number;
  /** One of `ActionType`. */
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  /** For Update: the properties to set at once. */
  ObjectState?: Record<string, unknown>;
}

export interface RequestBody {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ResponseError {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: ResponseError;
}

/** One message from the host to the client: category, type, id of the target, JSON text. */
export type PushEntry = [category: number, type: number, targetId: string, message: string];

/** A whole request that the host turns away before it looks inside, such as while a cell is being edited. */
export interface Refusal {
  refused: number;
}

export interface RequestSink {
  /** Answers one request; across a frame the answer is a promise. */
  processRequest(body: RequestBody): ResponseBody | Refusal | Promise<ResponseBody | Refusal>;
  onPush(listener: (entries: PushEntry[]) => void): () => void;
}
