/** Texts that the backoffice itself shows, under the names that it asks for: `cms.umb.tab` is `#pressCheck_tab`. */
export function dictionary(words: Readonly<Record<string, unknown>>): Record<string, Record<string, string>> {
  const ours: Record<string, string> = {};
  for (const [key, text] of Object.entries(words)) {
    if (key.startsWith(prefix) && typeof text === 'string') ours[key.slice(prefix.length)] = text;
  }

  return { pressCheck: ours, user: { permissionsEntityGroup_pressCheck: 'PressCheck' } };
}

const prefix = 'cms.umb.';
