/** What a list of documents has of each. */
export interface CollectionItem {
  readonly unique: string;
  readonly entityType: string;
  readonly variants?: readonly { readonly name: string; readonly culture: string | null; readonly state?: string | null }[];
}
