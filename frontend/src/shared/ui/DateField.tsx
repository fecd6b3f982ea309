import { Input, Popover, Skeleton, TextInput, type TextInputProps } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate, parseDate } from '../dates';
import { useFormat } from '../format';
import { usePrefs } from '../prefs';
import { Icon } from './icons';

/** What is only looked at is typed in most places: it comes when it opens. */
const Calendar = lazy(() => import('./Calendar'));

interface Props extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  /** An ISO day; or what was typed when it is none. */
  value?: string | null;
  onChange?: (value: string | null) => void;
  minDate?: string;
  maxDate?: string;
  clearable?: boolean;
}

/**
 * A day, picked or typed, in the calendar of the language; ISO outside. What can't be read as a day that may be chosen
 * stays as it was typed, with the reason beside it: it is the field's value then, which the server refuses, so that
 * nobody saves an empty day by a slip of the finger.
 */
export function DateField({ value = null, onChange, minDate, maxDate, clearable, error, ...props }: Props) {
  const { lang } = usePrefs();
  const { t } = useTranslation();
  const f = useFormat();
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const day = value !== null && isIsoDate(value) ? value : null;
  const [shownMonth, setShownMonth] = useState(day ?? undefined);

  const inRange = (iso: string) => (!minDate || iso >= minDate) && (!maxDate || iso <= maxDate);
  const read = (text: string) => {
    const iso = parseDate(text, lang);
    return iso !== null && inRange(iso) ? iso : null;
  };
  const reason = (text: string) => {
    const iso = parseDate(text, lang);
    if (iso === null) return t('date.unreadable', { example: f.date('2026-09-30') });
    return maxDate && iso > maxDate
      ? t('date.tooLate', { date: f.date(maxDate) })
      : t('date.tooEarly', { date: f.date(minDate) });
  };
  const show = () => {
    if (!open) setShownMonth(day ?? undefined);
    setOpen(true);
  };
  const change = (next: string | null) => {
    if (next !== value) onChange?.(next);
  };
  const type = (text: string) => {
    setTyped(text);
    setOpen(true);
    const iso = read(text);
    if (iso !== null) {
      change(iso);
      setShownMonth(iso);
    }
  };
  /** Done typing: what stands there now is meant. */
  const settle = () => {
    setOpen(false);
    if (typed === undefined) return;
    change(typed.trim() === '' ? null : (read(typed) ?? typed.trim()));
    setTyped(undefined);
  };

  return (
    <Popover
      opened={open}
      position="bottom-start"
      trapFocus={false}
      withRoles={false}
      withinPortal
      transitionProps={{ duration: 100 }}
      disabled={props.readOnly || props.disabled}
    >
      <Popover.Target>
        <TextInput
          autoComplete="off"
          placeholder={f.date('2026-09-30')}
          leftSection={<Icon name="clock" size={16} />}
          leftSectionPointerEvents="none"
          {...props}
          error={typed === undefined && value !== null && day === null ? reason(value) : error}
          value={typed ?? (day ? f.date(day) : (value ?? ''))}
          onChange={(e) => type(e.currentTarget.value)}
          onFocus={(e) => {
            show();
            props.onFocus?.(e);
          }}
          onClick={show}
          onBlur={(e) => {
            settle();
            props.onBlur?.(e);
          }}
          onKeyDown={(e) => {
            if (e.key === 'Enter') settle();
            if (e.key === 'Escape') setOpen(false);
          }}
          rightSection={
            clearable && value !== null ? (
              <Input.ClearButton
                aria-label={t('common.clear')}
                onClick={() => {
                  setTyped(undefined);
                  change(null);
                }}
              />
            ) : undefined
          }
        />
      </Popover.Target>
      <Popover.Dropdown onMouseDown={(e) => e.preventDefault()}>
        <Suspense fallback={<Skeleton width={252} height={280} />}>
          <Calendar
            size={props.size === 'xs' ? 'xs' : 'sm'}
            value={day}
            month={shownMonth}
            onMonth={setShownMonth}
            clearable={clearable}
            minDate={minDate}
            maxDate={maxDate}
            onChange={(iso) => {
              setTyped(undefined);
              change(iso);
              setOpen(false);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
