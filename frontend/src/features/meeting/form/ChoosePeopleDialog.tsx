import { Button, Checkbox, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '@/shared/fold';
import { useFormat } from '@/shared/format';
import { toldApart } from '@/shared/names';
import { Dialog } from '@/shared/ui/Dialog';
import { Bones, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { type Attendee, newAttendee } from '../attendance';
import { usePeopleOf } from './known';

interface Choice {
  key: string;
  name: string;
  /** What tells them apart at a glance. */
  of: string;
  attendee: () => Attendee;
}

/** How a local government is asked: whoever speaks for it, whose name is known when they come. */
const SPEAKER = 'ผู้แทน';

/** Trainers and local governments of the province, many at a time. */
export function ChoosePeopleDialog({
  province,
  already,
  onChoose,
  onClose,
}: {
  province: string;
  already: readonly Attendee[];
  onChoose: (attendees: Attendee[]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const { trainers, places, error } = usePeopleOf(province);
  const [kind, setKind] = useState<'TRAINERS' | 'PLACES'>('TRAINERS');
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const there = new Set(already.flatMap((one) => [one.trainerId, one.localGovernmentCode]));
  const called = toldApart(trainers ?? []);
  const choices: Choice[] | undefined =
    kind === 'TRAINERS'
      ? trainers?.map((one) => ({
          key: one.id,
          name: called(one),
          of: [one.position, one.localGovernmentName].filter(Boolean).join(' · '),
          attendee: () =>
            newAttendee({
              name: one.name,
              position:
                [one.position, one.localGovernmentName].filter(Boolean).join(' ') || t('attendees.trainer'),
              trainerId: one.id,
            }),
        }))
      : places?.map((one) => ({
          key: one.code,
          name: one.name,
          of: one.district.name,
          attendee: () =>
            newAttendee({ name: `${SPEAKER}${one.name}`, position: one.name, localGovernmentCode: one.code }),
        }));
  const sought = fold(q);
  const shown = choices?.filter((one) => sought === '' || fold(`${one.name} ${one.of}`).includes(sought));
  const open = shown?.filter((one) => !there.has(one.key)) ?? [];
  const all = open.length > 0 && open.every((one) => chosen.has(one.key));
  const toggle = (some: readonly Choice[], on: boolean) => {
    const after = new Map(chosen);
    for (const one of some) {
      if (on) after.set(one.key, one);
      else after.delete(one.key);
    }
    setChosen(after);
  };
  return (
    <Dialog size="lg" title={t('attendees.choose')} onClose={onClose}>
      <div className="mk-grid" style={{ gap: 12 }}>
        <SegmentedControl
          fullWidth
          aria-label={t('attendees.whom')}
          data={[
            { value: 'TRAINERS', label: t('attendees.trainers') },
            { value: 'PLACES', label: t('attendees.places') },
          ]}
          value={kind}
          onChange={(value) => setKind(value as typeof kind)}
        />
        <TextInput
          data-autofocus
          aria-label={t('attendees.search')}
          placeholder={t('attendees.search')}
          leftSection={<Icon name="search" size={16} />}
          value={q}
          onChange={(e) => setQ(e.currentTarget.value)}
        />
        {error ? (
          <Failed error={error} />
        ) : !shown ? (
          <Bones lines={6} />
        ) : shown.length === 0 ? (
          <p className="mk-muted" style={{ margin: 0 }}>
            {t('attendees.noneSuch')}
          </p>
        ) : (
          <>
            <Checkbox
              label={t('attendees.all', { n: f.n(open.length) })}
              checked={all}
              indeterminate={!all && open.some((one) => chosen.has(one.key))}
              disabled={open.length === 0}
              onChange={(e) => toggle(open, e.currentTarget.checked)}
            />
            <ul className="mk-picklist" aria-label={t('attendees.whom')}>
              {shown.map((one) => (
                <li key={one.key} lang="th">
                  <Checkbox
                    label={
                      <>
                        {one.name}
                        <span className="mk-small mk-muted" style={{ display: 'block' }}>
                          {there.has(one.key) ? t('attendees.already') : one.of}
                        </span>
                      </>
                    }
                    checked={there.has(one.key) || chosen.has(one.key)}
                    disabled={there.has(one.key)}
                    onChange={(e) => toggle([one], e.currentTarget.checked)}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            disabled={chosen.size === 0}
            onClick={() => {
              onChoose([...chosen.values()].map((one) => one.attendee()));
              onClose();
            }}
          >
            {t('attendees.put', { n: f.n(chosen.size) })}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}
