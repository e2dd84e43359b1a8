import type { Place } from './contract.ts';

interface Value {
  readonly alias: string;
  readonly culture: string | null;
  readonly value?: unknown;
}

interface Block {
  readonly key: string;
  readonly values: readonly Value[];
}

/** The text or markup that a place's offsets are of, as the screen has it; undefined if it isn't there. */
export function textAt(values: readonly Value[], place: Pick<Place, 'property' | 'path'>, culture: string | undefined): string | undefined {
  let value = valueOf(values, place.property ?? '', culture);
  for (const { block, alias } of place.path) value = valueOf(blocksOf(value).find((one) => one.key === block)?.values ?? [], alias, culture);
  if (typeof value === 'string') return value;
  const { markup } = (value ?? {}) as { markup?: unknown };
  return typeof markup === 'string' ? markup : undefined;
}

const valueOf = (values: readonly Value[], alias: string, culture: string | undefined): unknown =>
  values.find((one) => one.alias === alias && (one.culture === null || one.culture === culture))?.value;

/** The blocks of a block editor, or those that stand in rich text. */
function blocksOf(value: unknown): readonly Block[] {
  const holder = (value ?? {}) as { contentData?: readonly Block[]; blocks?: { contentData?: readonly Block[] } | null };
  return holder.contentData ?? holder.blocks?.contentData ?? [];
}
