import { Input, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker, DatesProvider } from '@mantine/dates';
import dayjs from 'dayjs';
import 'dayjs/locale/th';
import buddhistEra from 'dayjs/plugin/buddhistEra';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate, parseDate } from '../dates';
import { useFormat } from '../format';
import { usePrefs } from '../prefs';
import { Icon } from './icons';

dayjs.extend(buddhistEra);

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
  const year = lang === 'th' ? 'BBBB' : 'YYYY';
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
    <DatesProvider settings={{ locale: lang, firstDayOfWeek: 0 }}>
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
          <DatePicker
            __preventFocus
            size={props.size === 'xs' ? 'xs' : 'sm'}
            value={day}
            date={shownMonth}
            onDateChange={setShownMonth}
            allowDeselect={clearable}
            minDate={minDate}
            maxDate={maxDate}
            onChange={(iso) => {
              setTyped(undefined);
              change(iso);
              setOpen(false);
            }}
            monthLabelFormat={`MMMM ${year}`}
            yearLabelFormat={year}
            yearsListFormat={year}
            decadeLabelFormat={year}
            monthsListFormat="MMM"
            ariaLabels={{
              nextMonth: t('calendar.nextMonth'),
              previousMonth: t('calendar.previousMonth'),
              nextYear: t('calendar.nextYear'),
              previousYear: t('calendar.previousYear'),
              nextDecade: t('calendar.nextDecade'),
              previousDecade: t('calendar.previousDecade'),
              monthLevelControl: t('calendar.toMonth'),
              yearLevelControl: t('calendar.toYear'),
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </DatesProvider>
  );
}
