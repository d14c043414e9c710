import { invalidArgument, itemNotFound } from '../../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../../protocol/members';
import type { Book } from '../../book';
import type { PictureState } from '../../sheetState';

let picturesMade = 0;

/** Pictures on a sheet; drawn shapes, lines and groups are not known here. */
export class ShapeCollection implements HostCollection {
  readonly members: Members = {
    className: 'ShapeCollection',
    call: ['addImage', 'getCount', 'getItem', 'getItemAt'],
  };

  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {}

  items() {
    return this.states.map((state) => this.shapeOf(state));
  }
  getCount() {
    return this.states.length;
  }
  getItem(key: string) {
    const lower = key.toLowerCase();
    const state = this.states.find(({ id, name }) => id === key || name.toLowerCase() === lower);
    if (!state) throw itemNotFound();
    return this.shapeOf(state);
  }
  /** How the client finds an item of a loaded collection again. */
  getItemAt(index: number) {
    const state = this.states[index];
    if (!state) throw itemNotFound();
    return this.shapeOf(state);
  }

  /** A PNG or JPEG as base64; as large as it is, at 96 dots an inch. */
  addImage(data: string): Shape {
    if (typeof data !== 'string' || !/^[A-Za-z0-9+/]+=*$/.test(data)) throw invalidArgument();
    this.book.protection.checkAllowed(this.sheetId, 'allowEditObjects');
    picturesMade += 1;
    const state: PictureState = {
      id: `picture${picturesMade}`,
      name: `Image ${picturesMade}`,
      altTextDescription: '',
      lockAspectRatio: true,
      left: 0,
      top: 0,
      width: 75,
      height: 75,
      data,
    };
    this.states.push(state);
    return this.shapeOf(state);
  }

  private get states(): PictureState[] {
    return this.book.sheets.stateOf(this.sheetId).pictures;
  }
  private shapeOf(state: PictureState): Shape {
    return new Shape(this.book, this.sheetId, state);
  }
}

class Shape implements HostObject {
  readonly members: Members = {
    className: 'Shape',
    read: ['id', 'name', 'altTextDescription', 'lockAspectRatio', 'left', 'top', 'width', 'height'],
    write: ['name', 'altTextDescription', 'lockAspectRatio', 'left', 'top', 'width', 'height'],
    call: ['delete'],
  };

  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
    private readonly state: PictureState,
  ) {}

  get id() {
    return this.state.id;
  }
  get name() {
    return this.state.name;
  }
  set name(name: string) {
    this.state.name = name;
  }
  get altTextDescription() {
    return this.state.altTextDescription;
  }
  set altTextDescription(text: string) {
    this.state.altTextDescription = text;
  }
  get lockAspectRatio() {
    return this.state.lockAspectRatio;
  }
  set lockAspectRatio(locked: boolean) {
    this.state.lockAspectRatio = locked;
  }
  get left() {
    return this.state.left;
  }
  set left(left: number) {
    this.state.left = left;
  }
  get top() {
    return this.state.top;
  }
  set top(top: number) {
    this.state.top = top;
  }
  get width() {
    return this.state.width;
  }
  set width(width: number) {
    // One side pulls the other along.
    if (this.state.lockAspectRatio) this.state.height *= width / this.state.width;
    this.state.width = width;
  }
  get height() {
    return this.state.height;
  }
  set height(height: number) {
    if (this.state.lockAspectRatio) this.state.width *= height / this.state.height;
    this.state.height = height;
  }

  delete(): void {
    const state = this.book.sheets.stateOf(this.sheetId);
    state.pictures = state.pictures.filter(({ id }) => id !== this.state.id);
  }
}
