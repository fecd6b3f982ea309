import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toArabicDigits } from '../dates';
import { useFormat } from '../format';

interface Props extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  /** A number; what was typed when it is none; or '' for nothing. */
  value?: number | string;
  onChange?: (value: number | string) => void;
  /** Whether thousands are set apart and satang cut: of amounts, not of codes and coordinates. */
  amount?: boolean;
}

/** Reads `1,234.50`, `๑,๒๓๔.๕๐ บาท`, `-3`; null for what is no number. */
export function parseNumber(text: string): number | null {
  const clean = toArabicDigits(text).replace(/บาท|฿/g, '').replace(/[\s,]/g, '');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(clean) ? Number(clean) : null;
}

/** What a form sends of such a field: text that is no number goes as it is, for the server to refuse. */
export const typedNumber = (value: number | string): number | null =>
  value === '' ? null : (value as number);

/** A number. What can't be read as one stays as it was typed, with the reason beside it, like a day (DateField). */
export function NumberField({ value = '', onChange, amount, error, ...props }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const [typed, setTyped] = useState<string>();
  const unread = typeof value === 'string' && value !== '' && parseNumber(value) === null;
  const shown = typeof value === 'string' ? value : amount ? f.n(value) : f.digits(String(value));
  const settle = () => {
    if (typed === undefined) return;
    const text = typed.trim();
    onChange?.(text === '' ? '' : (parseNumber(text) ?? text));
    setTyped(undefined);
  };
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      {...props}
      error={typed === undefined && unread ? t('number.unreadable') : error}
      value={typed ?? shown}
      onChange={(e) => {
        const text = e.currentTarget.value;
        setTyped(text);
        const read = text.trim() === '' ? '' : parseNumber(text);
        if (read !== null) onChange?.(read);
      }}
      onBlur={(e) => {
        settle();
        props.onBlur?.(e);
      }}
      onKeyDown={(e) => {
        if (e.key === 'Enter') settle();
      }}
    />
  );
}
