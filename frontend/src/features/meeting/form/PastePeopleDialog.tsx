import { Button, Group, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Sheet, type SheetColumn } from '@/shared/table/Sheet';
import { Dialog } from '@/shared/ui/Dialog';
import { Icon } from '@/shared/ui/icons';
import type { Attendee } from '../attendance';
import { usePeopleOf } from './known';
import { type PastedRow, readPasted } from './pasted';

/** People as they are copied from Excel: looked at before they are put in, with what is wrong beside each row. */
export function PastePeopleDialog({
  province,
  already,
  onPut,
  onClose,
}: {
  province: string;
  already: readonly Attendee[];
  onPut: (attendees: Attendee[]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const { trainers, places } = usePeopleOf(province);
  const [text, setText] = useState('');
  const rows = useMemo(
    () => readPasted(text, { trainers: trainers ?? [], places: places ?? [] }, already),
    [text, trainers, places, already],
  );
  const good = rows.filter((one) => one.faults.length === 0);
  const bad = rows.length - good.length;
  const columns: SheetColumn<PastedRow>[] = [
    { key: 'row', label: t('pasted.row'), numeric: true, cell: (one) => f.n(one.row) },
    {
      key: 'name',
      label: t('attendees.name'),
      lang: 'th',
      cell: ({ attendee, faults }) => (
        <>
          {attendee.name || '–'}
          {faults.map((fault) => (
            <span key={fault} className="mk-small mk-down" style={{ display: 'block' }}>
              <Icon name="warning" size={14} /> {t(`pasteFault.${fault}`)}
            </span>
          ))}
        </>
      ),
    },
    {
      key: 'position',
      label: t('attendees.position'),
      lang: 'th',
      cell: ({ attendee, tiedTo }) => (
        <>
          {attendee.position || '–'}
          {(tiedTo ?? (attendee.trainerId && t('attendees.trainer'))) && (
            <span className="mk-small mk-up" style={{ display: 'block' }}>
              <Icon name="check" size={14} /> {tiedTo ?? t('attendees.trainer')}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'attendance',
      label: t('attendees.attendance'),
      cell: ({ attendee }) => (attendee.attendance ? t(`attendance.${attendee.attendance}`) : '–'),
    },
  ];
  return (
    <Dialog size="xl" title={t('attendees.paste')} closeOnClickOutside={false} onClose={onClose}>
      <div className="mk-grid" style={{ gap: 12 }}>
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('pasted.lead')}
        </p>
        <Textarea
          data-autofocus
          label={t('pasted.text')}
          placeholder={t('pasted.example')}
          minRows={4}
          maxRows={8}
          autosize
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
        />
        {rows.length > 0 && (
          <>
            <p role="status" style={{ margin: 0 }}>
              {t('pasted.read', { n: f.n(good.length) })}
              {bad > 0 && <span className="mk-down"> · {t('pasted.bad', { n: f.n(bad) })}</span>}
            </p>
            <div
              className="mk-tablewrap mk-sticky mk-stackable mk-pasted"
              tabIndex={0}
              role="group"
              aria-label={t('pasted.preview')}
            >
              <Sheet columns={columns} rows={rows} rowKey={(one) => one.row} />
            </div>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            disabled={good.length === 0}
            onClick={() => {
              onPut(good.map((one) => one.attendee));
              onClose();
            }}
          >
            {t('attendees.put', { n: f.n(good.length) })}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}
