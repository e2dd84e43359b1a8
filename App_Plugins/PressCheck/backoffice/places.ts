import { encodeFolderName } from '@umbraco-cms/backoffice/router';
import type { Place } from './contract.ts';
import { lettersOf, selectLetters } from './selection.ts';
import type { DocumentWorkspace } from './umbraco/contexts.ts';
import { textAt } from './values.ts';

const tries = 40;
const fewTries = 10;
const between = 100;

/** Shows the property that a place is in, through the dialogs of the blocks that it is in, and selects its words. */
export async function openPlace(workspace: DocumentWorkspace, place: Place, culture: string | undefined, pane: number): Promise<void> {
  const { property: alias } = place;
  const tab = alias === null ? undefined : await tabOf(workspace, alias);
  history.pushState(null, '', location.pathname.replace(/\/view\/press-check.*$/, `/view/content${tab === undefined ? '' : `/tab/${encodeFolderName(tab)}`}`));
  if (alias === null) return;
  let target = await found(() => propertyIn(all(document, 'umb-workspace-split-view')[pane], alias));
  for (const step of place.path) target = (target && (await insideOf(target, step.block, step.alias))) ?? target;
  if (!target) return;
  const shown = target;
  shown.scrollIntoView({ block: 'center' });
  const field = await found(() => deep(shown, (one) => one.localName === 'textarea' || one.localName === 'input' || one.getAttribute('contenteditable') === 'true'), fewTries);
  field?.focus({ preventScroll: true });
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    field.setSelectionRange(place.start, place.end);
  } else if (field) {
    const markup = textAt(workspace.getValues() ?? [], place, culture);
    const letters = markup === undefined ? undefined : lettersOf(markup, place.start, place.end);
    if (letters) selectLetters(field, letters);
  }
}

/** The property of a block that stands in another property; the block itself if it shows none, undefined if there is no such block. */
async function insideOf(property: HTMLElement, block: string, alias: string): Promise<HTMLElement | undefined> {
  const entry = await found(() => deep(property, (one): one is Host => isHost(one) && one.contentKey === block), fewTries);
  if (!entry) return undefined;
  const beside = propertyIn(entry, alias);
  if (beside) return beside;
  const open = dialogs().length;
  const { UMB_BLOCK_ENTRY_CONTEXT } = await import('@umbraco-cms/backoffice/block');
  (await entry.getContext(UMB_BLOCK_ENTRY_CONTEXT))?.edit();
  return (await found(() => propertyIn(dialogs()[open], alias))) ?? entry;
}

type Host = HTMLElement & { contentKey?: string; getContext<T>(token: { readonly TYPE: T }): Promise<T | undefined> };

const isHost = (element: HTMLElement): element is Host => typeof (element as Partial<Host>).getContext === 'function';

const dialogs = (): HTMLElement[] => all(document, 'umb-block-workspace-editor');

const propertyIn = (root: HTMLElement | undefined, alias: string): HTMLElement | undefined =>
  root && deep(root, (one) => one.localName === 'umb-property' && (one as HTMLElement & { alias?: string }).alias === alias);

/** The tab that a property stands in; undefined for what stands in none. */
async function tabOf(workspace: DocumentWorkspace, alias: string): Promise<string | undefined> {
  const property = await workspace.structure.getPropertyStructureByAlias(alias);
  const containers = workspace.structure.getOwnerContentType()?.containers ?? [];
  for (let container = containers.find((one) => one.id === property?.container?.id); container; container = containers.find((one) => one.id === container?.parent?.id)) {
    if (container.type === 'Tab') return container.name ?? undefined;
  }

  return undefined;
}

async function found<T extends HTMLElement>(find: () => T | undefined, atMost = tries): Promise<T | undefined> {
  for (let count = 0; count < atMost; count++) {
    const element = find();
    if (element) return element;
    await new Promise((go) => setTimeout(go, between));
  }

  return undefined;
}

/** The first element below a node, through shadow roots, that is meant. */
function deep<T extends HTMLElement>(root: ParentNode, isMeant: (element: HTMLElement) => element is T): T | undefined;
function deep(root: ParentNode, isMeant: (element: HTMLElement) => boolean): HTMLElement | undefined;
function deep(root: ParentNode, isMeant: (element: HTMLElement) => boolean): HTMLElement | undefined {
  for (const child of below(root)) {
    if (isMeant(child)) return child;
    const inside = deep(child, isMeant);
    if (inside) return inside;
  }

  return undefined;
}

/** All elements of a name below a node, through shadow roots, but those inside of one another. */
function all(root: ParentNode, name: string): HTMLElement[] {
  return below(root).flatMap((child) => (child.localName === name ? [child] : all(child, name)));
}

const below = (root: ParentNode): HTMLElement[] =>
  (root instanceof HTMLElement && root.shadowRoot ? [root.shadowRoot, root] : [root]).flatMap((parent) => [...parent.children]).filter((child) => child instanceof HTMLElement);
