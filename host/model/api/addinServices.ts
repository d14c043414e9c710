/** What Excel offers the add-in besides the workbook: its own ribbon tabs, its pane's visibility, and two formalities. */
import { HostError } from '../../protocol/errors';
import type { HostObject, Members } from '../../protocol/members';

/** A tab that the add-in made, as it is to be drawn. */
export interface ContextualTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly ContextualButton[] }[];
}

export interface ContextualButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the icon of 32 pixels. */
  readonly icon: string;
  readonly functionName: string;
}

/** The JSON of `Office.ribbon.requestCreateControls`, as far as it is documented and used here. */
interface RibbonDefinition {
  readonly actions: readonly { id: string; type: string; functionName: string }[];
  readonly tabs: readonly {
    id: string;
    label: string;
    visible?: boolean;
    groups: readonly { id: string; label: string; controls: readonly ControlDefinition[] }[];
  }[];
}

interface ControlDefinition {
  readonly type: string;
  readonly id: string;
  readonly actionId: string;
  readonly label: string;
  readonly superTip: { readonly title: string; readonly description: string };
  readonly icon: readonly { readonly size: number; readonly sourceLocation: string }[];
}

/** Sizes without which Excel refuses a button or a group. */
const NEEDED_SIZES = [16, 32, 80];

const invalidRibbon = (what: string): HostError => new HostError('InvalidRibbonDefinition', what);
const notFound = (id: string): HostError => new HostError('ControlIdNotFound', `No control ${id}`, 404);

/** The add-in's contextual tabs. They live as long as its runtime. */
export class DynamicRibbon implements HostObject {
  readonly members: Members = {
    className: 'DynamicRibbon',
    call: ['executeRequestCreate', 'getTab'],
  };
  private tabs: { tab: ContextualTab; visible: boolean }[] | null = null;
  private listener: () => void = () => undefined;

  /** Those that are seen now, in the order of their definition. */
  get visibleTabs(): ContextualTab[] {
    return (this.tabs ?? []).filter(({ visible }) => visible).map(({ tab }) => tab);
  }

  onChange(listener: () => void): void {
    this.listener = listener;
  }

  /** The runtime has ended: so have its tabs. */
  end(): void {
    this.tabs = null;
    this.listener();
  }

  executeRequestCreate(json: string): void {
    if (this.tabs !== null) throw invalidRibbon('The tabs of a session are made once.');
    const { actions, tabs } = JSON.parse(json) as RibbonDefinition;
    const buttonOf = (control: ControlDefinition): ContextualButton => {
      const action = actions.find(({ id }) => id === control.actionId);
      const icon = control.icon.find(({ size }) => size === 32);
      const sizes = control.icon.map(({ size }) => size);
      if (control.type !== 'Button' || action?.type !== 'ExecuteFunction' || !icon)
        throw invalidRibbon(`${control.id}: no button with a function and an icon`);
      if (!NEEDED_SIZES.every((size) => sizes.includes(size)))
        throw invalidRibbon(`${control.id}: icons of 16, 32 and 80 pixels are needed`);
      return {
        id: control.id,
        label: control.label,
        tip: control.superTip.description,
        icon: icon.sourceLocation,
        functionName: action.functionName,
      };
    };
    const made = tabs.map(({ id, label, visible = false, groups }) => ({
      tab: {
        id,
        label,
        groups: groups.map((group) => ({ label: group.label, buttons: group.controls.map(buttonOf) })),
      },
      visible,
    }));
    const ids = made.map(({ tab }) => tab.id);
    if (new Set(ids).size !== ids.length) throw invalidRibbon('Two tabs have one id.');
    this.tabs = made;
    this.listener();
  }

  getTab(id: string): RibbonTab {
    const known = this.tabs?.find(({ tab }) => tab.id === id);
    if (!known) throw notFound(id);
    return new RibbonTab(id, (visible) => {
      known.visible = visible;
      this.listener();
    });
  }
}

class RibbonTab implements HostObject {
  readonly members: Members = { className: 'RibbonTab', read: ['id'], call: ['setVisibility'] };
  constructor(
    readonly id: string,
    readonly setVisibility: (visible: boolean) => void,
  ) {}
}

const runtimeStates = ['Inactive', 'Background', 'Visible'] as const;
type RuntimeState = (typeof runtimeStates)[number];

/** Whether the runtime that pane and commands share shows its pane. */
export class AppRuntime implements HostObject {
  readonly members: Members = {
    className: 'AppRuntimeService',
    call: ['setAppRuntimeState', 'getAppRuntimeState'],
  };
  private state: RuntimeState = 'Background';
  private listener: (visible: boolean) => void = () => undefined;

  /** Calls back when the add-in asks for its pane to be shown or hidden. */
  onVisibilityAsked(listener: (visible: boolean) => void): void {
    this.listener = listener;
  }
  /** What the person did with the pane. */
  paneShown(visible: boolean): void {
    this.state = visible ? 'Visible' : 'Background';
  }
  setAppRuntimeState(state: string): void {
    const known = runtimeStates.find((each) => each === state);
    if (!known) throw new HostError('InvalidArgument', `No state ${state}`);
    this.state = known;
    this.listener(known === 'Visible');
  }
  getAppRuntimeState(): RuntimeState {
    return this.state;
  }
}

/** Services that the client calls by itself; what they tell matters to desktop Excel only. */
export class AddinInternal implements HostObject {
  readonly members: Members = { className: 'AddinInternalService', call: ['notifyActionHandlerReady'] };
  notifyActionHandlerReady(): void {}
}

export class CustomFunctionsInternal implements HostObject {
  readonly members: Members = {
    className: 'CustomFunctionsService',
    call: ['_SetOsfControlContainerReadyForCustomFunctions', '_GetEnabledFeatures'],
  };
  _SetOsfControlContainerReadyForCustomFunctions(): void {}
  _GetEnabledFeatures(): string[] {
    return [];
  }
}
