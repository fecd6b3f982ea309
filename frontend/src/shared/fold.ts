/*
 * Thai as the server makes it comparable (`ThaiText.normalize` and `fold`, `LocalGovernmentCode`, `SearchText.sought`): what is searched
 * here is found as there. One list of cases holds both to it (backend/src/test/resources/search/folding.json).
 */
const NIKHAHIT = '\u0e4d';
/** The marks that old fonts for Windows and Mac kept in places of their own, to draw them shifted. */
const WINDOWS_GLYPHS =
  '\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e0d\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a';
const MAC_GLYPHS =
  '\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e48\u0e48\u0e48\u0e49\u0e49\u0e49\u0e4a\u0e4a\u0e4a\u0e4b\u0e4b\u0e4b\u0e4c\u0e4c\u0e4c\u0e4d';

const glyph = (c: string) =>
  WINDOWS_GLYPHS[c.charCodeAt(0) - 0xf700] ?? MAC_GLYPHS[c.charCodeAt(0) - 0xf884] ?? c;

const isTone = (c: string) => c >= '\u0e48' && c <= '\u0e4b';
/** Tone marks and thanthakhat: they are read after the vowel. */
const isTopMark = (c: string) => isTone(c) || c === '\u0e4c';
const isVowelSign = (c: string) =>
  c === '\u0e31' || (c >= '\u0e34' && c <= '\u0e3a') || c === '\u0e47' || c === NIKHAHIT;
const isSign = (c: string) => isVowelSign(c) || isTopMark(c);
const isThai = (c: string) => c >= 'ก' && c <= '\u0e5b';
const belongsToTheLetterBefore = (c: string) => isSign(c) || c === 'า' || c === 'ำ';
const isAa = (c: string) => c === 'า' || c === 'ำ' || c === 'ๅ';
const isSpace = (c: string) => c <= ' ' || c === '\u0085' || /\p{Z}/u.test(c);
const isInvisible = (c: string) =>
  /[\p{Cf}\u007f\u115f\u3164]/u.test(c) || c === '\u034f' || (c >= '\ufe00' && c <= '\ufe0f');

function add(out: string[], c: string): void {
  const last = out.length - 1;
  const before = out[last] ?? ' ';
  if (c >= '๐' && c <= '๙') out.push(String(c.charCodeAt(0) - 0x0e50));
  else if (c === 'เ' && before === 'เ') out[last] = 'แ';
  else if (isSign(c) && c === before) return;
  else if (isAa(c) && before === NIKHAHIT) out[last] = 'ำ';
  else if (isAa(c) && isTone(before) && out[last - 1] === NIKHAHIT) out.splice(last - 1, 2, before, 'ำ');
  else if (c === NIKHAHIT && before === 'า') out[last] = 'ำ';
  else if ((isTone(c) && (before === 'ำ' || before === 'า')) || (isVowelSign(c) && isTopMark(before))) {
    out[last] = c;
    add(out, before);
  } else out.push(c);
}

/** What looks the same is the same. */
function normalize(text: string): string {
  const out: string[] = [];
  let space = false;
  let lostAm = false;
  for (const unit of text.normalize('NFC').split('')) {
    let c = glyph(unit);
    if (isSpace(c)) {
      space = true;
      continue;
    }
    if (isInvisible(c)) continue;
    if (space && out.length > 0) {
      if (belongsToTheLetterBefore(c) && isThai(out[out.length - 1] ?? '')) {
        // no word begins with a sign; a bare า that was torn off its letter was ำ
        lostAm = isTone(c);
        if (c === 'า') c = 'ำ';
      } else {
        out.push(' ');
        lostAm = false;
      }
    } else if (lostAm && c === 'า') c = 'ำ';
    lostAm &&= isTone(c);
    space = false;
    add(out, c);
  }
  return out.join('');
}

/** What the program searches by: as it looks, in lower case, without spaces and dots. */
export const fold = (text: string) => normalize(text).replace(/[ .]/g, '').replaceAll('ๅ', 'า').toLowerCase();

/** The seven digits of a code in any of the forms in which people write it. */
export function codeOf(text: string): string | undefined {
  let plain = normalize(text);
  if (/^\d(\.\d+)?e\+?\d{1,2}$/i.test(plain)) plain = Number(plain).toFixed(0);
  const digits = plain.replace(/\.0+$/, '').replace(/^'|[ -]/g, '');
  return /^0?[1-9]\d{6}$/.test(digits) ? digits.slice(-7) : undefined;
}

/** What somebody typed, as folded texts have it: as it stands, and as a code or the beginning of one. */
export function sought(typed: string): string[] {
  const special = /[%_\\|]/g;
  const asTyped = fold(typed).replace(special, '');
  const parts = normalize(typed);
  const code =
    codeOf(typed) ?? (/^\d-\d\d(-\d{1,2}){0,2}-?$/.test(parts) ? parts.replaceAll('-', '') : undefined);
  return code === undefined || code === asTyped ? [asTyped] : [asTyped, code];
}
