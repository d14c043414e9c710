/**
 * Carries out the actions of a request on the object model, one after the other.
 *
 * Like Excel, it does not roll back: when an action fails, what the earlier ones did stays done and their
 * results are in the response.
 */
import { apiNotFound, HostError, invalidArgument, notImplemented } from './errors';
import { type HostObject, type Identified, isCollection, isHostObject, isTrackable } from './members';
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  type ObjectPath,
  PathType,
  type QueryInfo,
  type ReferencedPaths,
  type RequestBody,
  type ResponseBody,
} from './messages';

/** A `...OrNullObject` that found nothing. Whatever hangs on it is null too. */
const nullObject = Symbol('null object');
type Target = HostObject | typeof nullObject;

/** `load('format/fill/color')` as a tree. */
interface Selection {
  [name: string]: Selection;
}

interface Batch {
  paths: Record<string, ObjectPath>;
  resolved: Map<number, Target>;
}

/** The protocol spells members in PascalCase, the object model in camelCase. */
const memberName = (name: string) =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
const wireName = (name: string) =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);

const asRecord = (object: HostObject) => object as unknown as Record<string, unknown>;

export class Dispatcher {
  readonly unimplemented = new Set<string>();
  /** Every member that was asked for, there or not: `Range.formulas`. */
  readonly asked = new Set<string>();
  /** Members that this Excel does not know, though the host would. */
  readonly lacking = new Set<string>();
  private readonly kept = new Map<string, HostObject>();
  private readonly keptIds = new WeakMap<HostObject, string>();
  private nextReference = 1;

  constructor(
    private readonly root: HostObject,
    private readonly services: Record<string, HostObject>,
  ) {}

  /** `fault`: the action that shall fail, and its code. */
  process(body: RequestBody, fault?: { readonly index: number; readonly code: string }): ResponseBody {
    const batch: Batch = { paths: body.ObjectPaths, resolved: new Map() };
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (fault?.index === index) throw new HostError(fault.code, `Fault set by a test: ${fault.code}`);
        if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
        const value = this.perform(batch, action);
        // A property that is set has no result; everything else has one, be it null.
        if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        const known = error instanceof HostError ? error : unexpected(error);
        response.Error = {
          Code: known.code,
          Message: known.message,
          Location: location(batch, action),
          ActionIndex: index,
          HttpStatusCode: known.httpStatus,
        };
        break;
      }
    }
    return response;
  }

  private perform(batch: Batch, action: Action): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const target = this.resolve(batch, action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return target === nullObject ? null : this.identity(target);
      case ActionType.Query:
        return target === nullObject ? null : this.query(target, action.QueryInfo ?? {});
      case ActionType.Method:
        return this.performMethod(batch, target, action);
      case ActionType.SetProperty:
        this.set(target, action.Name ?? '', this.arguments(batch, action.ArgumentInfo)[0]);
        return undefined;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(target, name, value);
        return undefined;
      case ActionType.EnsureUnchanged:
        return undefined;
      default:
        throw this.missing(`action type ${action.ActionType}`);
    }
  }

  private performMethod(batch: Batch, target: Target, action: Action): unknown {
    const name = action.Name ?? '';
    if (name === '_RemoveReference') {
      this.release(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    if (target === nullObject) return null;
    if (name === '_KeepReference') {
      this.keep(target);
      return null;
    }
    const value = this.call(target, name, this.arguments(batch, action.ArgumentInfo));
    return value === undefined || isHostObject(value) ? null : value;
  }

  private keep(object: HostObject): void {
    if (this.keptIds.has(object)) return;
    const id = `ref${this.nextReference++}`;
    this.keptIds.set(object, id);
    this.kept.set(id, object);
    if (isTrackable(object)) object.track();
  }

  private release(id: string): void {
    const object = this.kept.get(id);
    this.kept.delete(id);
    if (object && isTrackable(object)) object.untrack();
  }

  /** Each path once a request: `getItem` called once is one object, whatever happens to its name meanwhile. */
  private resolve(batch: Batch, id: number): Target {
    const known = batch.resolved.get(id);
    if (known !== undefined) return known;
    const path = batch.paths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `No object path ${id} in the request.`);
    const target = this.follow(batch, path);
    batch.resolved.set(id, target);
    return target;
  }

  private follow(batch: Batch, path: ObjectPath): Target {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PathType.Root:
        return this.root;
      case PathType.NullObject:
        return nullObject;
      case PathType.NewService: {
        const service = this.services[name];
        if (!service) throw this.missing(`service ${name}`);
        return service;
      }
      case PathType.ReferenceId: {
        const object = this.kept.get(name);
        if (!object)
          throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
        return object;
      }
      default:
        return this.followFromParent(batch, path, name);
    }
  }

  private followFromParent(batch: Batch, path: ObjectPath, name: string): Target {
    const parent = path.ParentObjectPathId ? this.resolve(batch, path.ParentObjectPathId) : this.root;
    if (parent === nullObject) return nullObject;
    switch (path.ObjectPathType) {
      case PathType.Property:
        return this.asTarget(this.read(parent, memberName(name)));
      case PathType.Method:
        return this.asTarget(this.call(parent, name, this.arguments(batch, path.ArgumentInfo)));
      case PathType.Indexer:
        return this.asTarget(this.call(parent, 'GetItem', this.arguments(batch, path.ArgumentInfo)));
      default:
        throw this.missing(`object path type ${path.ObjectPathType}`);
    }
  }

  private asTarget(value: unknown): Target {
    if (value === null || value === undefined) return nullObject;
    if (!isHostObject(value)) throw invalidArgument();
    return value;
  }

  /** The arguments, with the objects of the workbook put where the client named their paths. */
  private arguments(batch: Batch, info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    const place = (value: unknown, reference: number | null | ReferencedPaths | undefined): unknown => {
      if (Array.isArray(reference)) {
        return Array.isArray(value) ? value.map((item, index) => place(item, reference[index])) : value;
      }
      if (!reference) return value;
      const target = this.resolve(batch, reference);
      return target === nullObject ? null : target;
    };
    return (info?.Arguments ?? []).map((value, index) => place(value, references?.[index]));
  }

  private identity(object: HostObject): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const reference = this.keptIds.get(object);
    const { read = [] } = object.members;
    if (read.includes('id')) result.Id = (object as HostObject & Identified).id;
    if (read.includes('_Id')) result._Id = asRecord(object)._Id;
    if (reference) result._ReferenceId = reference;
    return result;
  }

  private query(object: HostObject, query: QueryInfo): unknown {
    const selection = selectionTree(query);
    if (!isCollection(object)) return { ...this.identity(object), ...this.project(object, selection) };
    const first = query.Skip ?? 0;
    const items = object.items().slice(first, query.Top === undefined ? undefined : first + query.Top);
    const { items: ofItems, ...ofCollection } = lowerFirst(selection);
    const own = Object.fromEntries(Object.entries(ofCollection).filter(([name]) => this.isOwn(object, name)));
    const rest = Object.fromEntries(
      Object.entries(ofCollection).filter(([name]) => !this.isOwn(object, name)),
    );
    return {
      ...(Object.keys(own).length ? this.project(object, own) : {}),
      _Items: this.projectItems(items, { ...rest, ...ofItems }, first),
    };
  }

  /** `load('name')` on a collection means the name of each item; `load('count')` is the collection's own. */
  private isOwn(object: HostObject, name: string): boolean {
    const { read = [], onDemand = [], navigate = [] } = object.members;
    return [...read, ...onDemand, ...navigate].includes(name);
  }

  private projectItems(items: HostObject[], selection: Selection, first = 0): unknown[] {
    return items.map((item, index) => ({
      _Index: first + index,
      ...this.identity(item),
      ...this.project(item, selection),
    }));
  }

  private project(object: HostObject, selection: Selection): Record<string, unknown> {
    const names = Object.keys(selection);
    const everything = names.length === 0 || names.includes('*') || names.includes('$all');
    const named = names.filter((name) => name !== '*' && name !== '$all');
    const wanted = new Set([...(everything ? (object.members.read ?? []) : []), ...named.map(memberName)]);
    const result: Record<string, unknown> = {};
    for (const name of wanted) {
      const value = this.read(object, name);
      const below = lowerFirst(selection)[name] ?? {};
      if (value === null || value === undefined) result[wireName(name)] = null;
      else if (!isHostObject(value)) result[wireName(name)] = value;
      else if (isCollection(value)) {
        const { items: ofItems, ...rest } = lowerFirst(below);
        result[wireName(name)] = { _Items: this.projectItems(value.items(), { ...rest, ...ofItems }) };
      } else result[wireName(name)] = { ...this.identity(value), ...this.project(value, below) };
    }
    return result;
  }

  private read(object: HostObject, name: string): unknown {
    this.ask(member(object, name));
    const { read = [], onDemand = [], navigate = [] } = object.members;
    if (![...read, ...onDemand, ...navigate].includes(name)) throw this.missing(member(object, name));
    return asRecord(object)[name];
  }

  private set(target: Target, wire: string, value: unknown): void {
    if (target === nullObject) {
      throw new HostError('InvalidObjectPath', 'The object is null: nothing can be set on it.');
    }
    const name = memberName(wire);
    if (target.members.navigate?.includes(name) && isPlainObject(value)) {
      const child = this.asTarget(this.read(target, name));
      for (const [key, item] of Object.entries(value)) this.set(child, key, item);
      return;
    }
    this.ask(member(target, name));
    if (!target.members.write?.includes(name)) throw this.missing(member(target, name));
    asRecord(target)[name] = value;
  }

  private call(object: HostObject, wire: string, args: unknown[]): unknown {
    const name = memberName(wire);
    this.ask(member(object, name));
    if (!object.members.call?.includes(name)) throw this.missing(member(object, name));
    const method = asRecord(object)[name] as (...values: unknown[]) => unknown;
    return method.apply(object, args);
  }

  private ask(name: string): void {
    this.asked.add(name);
    if (this.lacking.has(name)) throw apiNotFound();
  }

  private missing(name: string): HostError {
    this.unimplemented.add(name);
    return notImplemented(name);
  }
}

const member = (object: HostObject, name: string) => `${object.members.className}.${name}`;

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const lowerFirst = (selection: Selection): Selection =>
  Object.fromEntries(Object.entries(selection).map(([name, below]) => [memberName(name), below]));

function selectionTree(query: QueryInfo): Selection {
  const tree: Selection = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let node = tree;
    for (const name of path.replaceAll('.', '/').split('/')) node = node[memberName(name.trim())] ??= {};
  }
  return tree;
}

function location(batch: Batch, action: Action): string {
  return [batch.paths[String(action.ObjectPathId)]?.Name, action.Name].filter(Boolean).join('.');
}

/** An error that the host did not foresee is a fault of the host: it says so, with its stack. */
function unexpected(error: unknown): HostError {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError('GeneralException', `The host failed: ${text}`, 500);
}
