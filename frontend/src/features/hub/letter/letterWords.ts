import type { LetterWords } from '@/api/types';

export const LETTER_FIELDS = [
  'office',
  'numberPrefix',
  'subject',
  'reference',
  'enclosures',
  'body',
  'signer',
  'signerPosition',
  'unit',
  'phone',
] as const satisfies readonly (keyof LetterWords)[];
export type LetterField = (typeof LETTER_FIELDS)[number];
export type LetterValues = Record<LetterField, string>;

/** What an example letter bears in each place. Letters are Thai whatever the language of the screen. */
export function examples(province: string): Record<string, string> {
  return {
    'ชื่อ อปท.': 'องค์การบริหารส่วนตำบลตัวอย่าง',
    ตำแหน่งผู้บริหาร: 'นายกองค์การบริหารส่วนตำบลตัวอย่าง',
    อักษรย่อจังหวัด: '…',
    อำเภอ: 'เมือง',
    จังหวัด: province,
    'จำนวน อปท. ใกล้เคียง': '3',
    'รายชื่อ อปท. ใกล้เคียง': 'องค์การบริหารส่วนตำบลหนึ่ง องค์การบริหารส่วนตำบลสอง และเทศบาลตำบลสาม',
    จำนวนสูงสุด: '10',
    เดือนที่ครบถ้วน: 'สิงหาคม กันยายน และตุลาคม 2569',
    หัวข้อ: 'งบประมาณ รายรับ รายจ่าย และบัญชี',
  };
}
