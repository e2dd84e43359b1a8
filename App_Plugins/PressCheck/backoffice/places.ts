import { encodeFolderName } from '@umbraco-cms/backoffice/router';
import type { Place } from './contract.ts';
import type { DocumentWorkspace } from './umbraco/contexts.ts';

const tries = 40;
const between = 100;

/** Shows the property that a place is in, and its block if it is in one; plain text is selected. */
export async function openPlace(workspace: DocumentWorkspace, place: Place): Promise<void> {
  const { property: alias } = place;
  const tab = alias === null ? undefined : await tabOf(workspace, alias);
  history.pushState(null, '', location.pathname.replace(/\/view\/press-check.*$/, `/view/content${tab === undefined ? '' : `/tab/${encodeFolderName(tab)}`}`));
  if (alias === null) return;
  const property = await found(() => deep(document, (one) => one.localName === 'umb-property' && (one as HTMLElement & { alias?: string }).alias === alias));
  if (!property) return;
  const block = place.path[0]?.block;
  const inside = block === undefined ? undefined : await found(() => deep(property, (one) => (one as HTMLElement & { contentKey?: string }).contentKey === block), 10);
  const target = inside ?? property;
  target.scrollIntoView({ block: 'center' });
  const field = await found(() => deep(target, (one) => one.localName === 'textarea' || one.localName === 'input' || one.getAttribute('contenteditable') === 'true'), 10);
  field?.focus({ preventScroll: true });
  if ((field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && block === undefined) field.setSelectionRange(place.start, place.end);
}

/** The tab that a property stands in; undefined for what stands in none. */
async function tabOf(workspace: DocumentWorkspace, alias: string): Promise<string | undefined> {
  const property = await workspace.structure.getPropertyStructureByAlias(alias);
  const containers = workspace.structure.getOwnerContentType()?.containers ?? [];
  for (let container = containers.find((one) => one.id === property?.container?.id); container; container = containers.find((one) => one.id === container?.parent?.id)) {
    if (container.type === 'Tab') return container.name ?? undefined;
  }

  return undefined;
}

async function found(find: () => HTMLElement | undefined, atMost = tries): Promise<HTMLElement | undefined> {
  for (let count = 0; count < atMost; count++) {
    const element = find();
    if (element) return element;
    await new Promise((go) => setTimeout(go, between));
  }

  return undefined;
}

/** The first element below a node, through shadow roots, that is meant. */
function deep(root: ParentNode, isMeant: (element: HTMLElement) => boolean): HTMLElement | undefined {
  const below = root instanceof HTMLElement && root.shadowRoot ? [root.shadowRoot, root] : [root];
  for (const parent of below) {
    for (const child of parent.children) {
      if (!(child instanceof HTMLElement)) continue;
      if (isMeant(child)) return child;
      const inside = deep(child, isMeant);
      if (inside) return inside;
    }
  }

  return undefined;
}
