import { fold, sought } from './fold';

interface Place {
  code: string;
  name: string;
  shortName: string;
  district: { name: string };
}

/** Those that are meant by what was typed: a code, or a name, or parts of one with those of its district, in any order. */
export function findPlaces<P extends Place>(places: readonly P[], typed: string, most: number): P[] {
  const wholes = sought(typed);
  const words = typed.split(/\s+/).map(fold).filter(Boolean);
  const found: P[] = [];
  for (const place of places) {
    const text = fold(`${place.code}|${place.name}|${place.shortName}`);
    const wide = `${text}|${fold(place.district.name)}`;
    const meant = wholes.some((whole) => text.includes(whole)) || words.every((word) => wide.includes(word));
    if (meant) found.push(place);
    if (found.length === most) break;
  }
  return found;
}
