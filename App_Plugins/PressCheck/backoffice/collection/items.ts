import type { CollectionItem } from '../umbraco/collection.ts';

/** What a document is called in a culture; in its first one, if it has no name in that. */
export function nameOf({ variants }: CollectionItem, culture: string | null): string {
  const same = (one: { readonly culture: string | null }): boolean => one.culture?.toLowerCase() === culture?.toLowerCase();
  return (variants?.find(same) ?? variants?.[0])?.name ?? '';
}

/** The cultures that a document has been written in; undefined for one that does not vary. */
export function culturesOf({ variants }: CollectionItem): readonly (string | undefined)[] {
  return (variants ?? []).filter((one) => one.state !== 'NotCreated').map((one) => one.culture ?? undefined);
}
