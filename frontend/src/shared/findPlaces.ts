interface Place {
  code: string;
  name: string;
  shortName: string;
  district: { name: string };
}

/** As the server compares names: without blanks, dots and what nobody sees; Thai digits and torn vowels are what they mean. */
const folded = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s.\u200b-\u200d\ufeff]/g, '')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replaceAll('ๅ', 'า')
    .replaceAll('เเ', 'แ')
    .replaceAll('ํา', 'ำ')
    .toLowerCase();

/** A code as people write it: 6-55-01-02, with a leading zero or blanks. */
const codeOf = (text: string) => {
  const plain = folded(text).replaceAll('-', '');
  return /^\d+$/.test(plain) ? plain.replace(/^0(?=\d{7}$)/, '') : undefined;
};

/** Those that are meant by what was typed: a code, or a name, or parts of one with those of its district, in any order. */
export function findPlaces<P extends Place>(places: readonly P[], typed: string, most: number): P[] {
  const code = codeOf(typed);
  const whole = folded(typed);
  const words = typed.split(/\s+/).map(folded).filter(Boolean);
  const found: P[] = [];
  for (const place of places) {
    const text = folded(`${place.code}|${place.name}|${place.shortName}`);
    const wide = `${text}|${folded(place.district.name)}`;
    const meant =
      (code !== undefined && place.code.includes(code)) ||
      text.includes(whole) ||
      words.every((word) => wide.includes(word));
    if (meant) found.push(place);
    if (found.length === most) break;
  }
  return found;
}
