import { Button, Menu, SimpleGrid, TextInput } from '@mantine/core';
import { memo, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendance } from '@/api/types';
import { fold } from '@/shared/fold';
import { useFormat } from '@/shared/format';
import { toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { type Attendee, came, everyonePresent, newAttendee } from '../attendance';
import { ATTENDANCE_ICON, ATTENDANCES } from '../meetingWords';
import { ChoosePeopleDialog } from './ChoosePeopleDialog';
import { PastePeopleDialog } from './PastePeopleDialog';
import { putBack } from './putBack';
import { useUndo } from './useUndo';

/** From so many on they are looked for by name. */
const MANY = 12;

type Shown = 'all' | 'present' | 'absent' | 'unmarked';
const shows = (which: Shown, { attendance }: Attendee) =>
  which === 'all' ||
  (which === 'unmarked' && attendance === null) ||
  (which === 'absent' && attendance === 'ABSENT') ||
  (which === 'present' && (attendance === 'PRESENT' || attendance === 'SUBSTITUTE'));

/** Who is asked to come; and, while they arrive, who did: one tap each. */
export function AttendeeFields({
  attendees,
  province,
  held,
  onChange,
  onFile,
  errorOf,
}: {
  attendees: readonly Attendee[];
  province: string;
  /** Whether its day is there: before, somebody may only have said that they won't come. */
  held: boolean;
  onChange: (attendees: Attendee[]) => void;
  /** What is typed is saved, and a file is chosen. */
  onFile: () => void;
  errorOf: (id: string, field: string) => ReactNode;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const [dialog, setDialog] = useState<'choose' | 'paste'>();
  const [which, setWhich] = useState<Shown>('all');
  const [q, setQ] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const next = useRef<string>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    list.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = undefined;
  });
  const now = useRef({ attendees, onChange });
  now.current = { attendees, onChange };
  const change = useCallback((id: string, to: (one: Attendee) => Attendee) => {
    const { attendees: all, onChange: tell } = now.current;
    tell(all.map((one) => (one.id === id ? to(one) : one)));
  }, []);
  const undo = useUndo();
  const remove = useCallback(
    (id: string) => {
      const { attendees: all, onChange: tell } = now.current;
      const at = all.findIndex((one) => one.id === id);
      const beside = all[at + 1] ?? all[at - 1];
      next.current = beside ? `[data-menu="${beside.id}"]` : '[data-add]';
      tell(all.filter((one) => one.id !== id));
      undo(
        t('removed.attendee', { what: all[at]?.name.trim() || t('attendees.unnamed') }),
        t('removed.undo'),
        () => now.current.onChange(putBack(all, now.current.attendees, id)),
      );
    },
    [t, undo],
  );
  const counts = came(attendees);
  const sought = fold(q);
  const seen = attendees.filter(
    (one) =>
      shows(which, one) &&
      (sought === '' || fold([one.name, one.substitute, one.position].join(' ')).includes(sought)),
  );
  const filters = [
    ['all', attendees.length],
    ['present', counts.present],
    ['absent', counts.absent],
    ['unmarked', counts.unmarked],
  ] as const;
  const put = (more: Attendee[]) => {
    onChange([...attendees, ...more]);
    setWhich('all');
    setQ('');
    toastDone(t('attendees.added', { n: f.n(more.length) }));
  };
  return (
    <div ref={list} className="mk-grid" style={{ gap: 10 }}>
      {attendees.length > 0 && (
        <>
          <ul className="mk-counts" aria-label={t('attendees.counts')}>
            {filters.map(([key, n]) => (
              <li key={key}>
                <button
                  type="button"
                  className="mk-plain"
                  aria-pressed={which === key}
                  onClick={() => setWhich(key)}
                >
                  {t(`attendees.${key}`)} <strong className="mk-num">{f.n(n)}</strong>
                </button>
              </li>
            ))}
          </ul>
          {held && counts.unmarked > 0 && (
            <Button
              fullWidth
              leftSection={<Icon name="check" size={16} />}
              onClick={() => {
                onChange(everyonePresent(attendees));
                setWhich('all');
                toastDone(t('attendees.everyoneDone', { n: f.n(counts.unmarked) }));
              }}
            >
              {t(counts.unmarked === attendees.length ? 'attendees.everyone' : 'attendees.theRest', {
                n: f.n(counts.unmarked),
              })}
            </Button>
          )}
          {attendees.length >= MANY && (
            <TextInput
              aria-label={t('attendees.search')}
              placeholder={t('attendees.search')}
              leftSection={<Icon name="search" size={16} />}
              value={q}
              onChange={(e) => setQ(e.currentTarget.value)}
            />
          )}
        </>
      )}
      {attendees.length === 0 ? (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('attendees.none')}
        </p>
      ) : seen.length === 0 ? (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('attendees.noneSuch')}
        </p>
      ) : (
        <ul className="mk-attendees">
          {seen.map((one) => (
            <li key={one.id}>
              <AttendeeRow
                one={one}
                nameError={errorOf(one.id, 'name')}
                otherError={
                  errorOf(one.id, 'attendance') ??
                  errorOf(one.id, 'position') ??
                  errorOf(one.id, 'trainerId') ??
                  errorOf(one.id, 'localGovernmentCode')
                }
                forError={errorOf(one.id, 'substituteFor')}
                reasonError={errorOf(one.id, 'reason')}
                onChange={change}
                onRemove={remove}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="mk-inline">
        <Button
          size="xs"
          variant="default"
          data-add
          leftSection={<Icon name="users" size={14} />}
          onClick={() => setDialog('choose')}
        >
          {t('attendees.choose')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="copy" size={14} />}
          onClick={() => setDialog('paste')}
        >
          {t('attendees.paste')}
        </Button>
        <Button size="xs" variant="default" leftSection={<Icon name="upload" size={14} />} onClick={onFile}>
          {t('attendees.file')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => {
            const one = newAttendee();
            onChange([...attendees, one]);
            setWhich('all');
            setQ('');
            next.current = `#name-${one.id}`;
          }}
        >
          {t('attendees.addOne')}
        </Button>
      </div>
      {dialog === 'choose' && (
        <ChoosePeopleDialog
          province={province}
          already={attendees}
          onChoose={put}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'paste' && (
        <PastePeopleDialog
          province={province}
          already={attendees}
          onPut={put}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}

interface RowProps {
  one: Attendee;
  nameError: ReactNode;
  otherError: ReactNode;
  forError: ReactNode;
  reasonError: ReactNode;
  onChange: (id: string, to: (one: Attendee) => Attendee) => void;
  onRemove: (id: string) => void;
}

const AttendeeRow = memo(function AttendeeRow({
  one,
  nameError,
  otherError,
  forError,
  reasonError,
  onChange,
  onRemove,
}: RowProps) {
  const { t } = useTranslation();
  // who has no name yet is given one
  const [writing, setWriting] = useState(one.name === '' && one.substitute === '');
  const substitute = one.attendance === 'SUBSTITUTE';
  const called = one.name || (substitute && one.substitute) || t('attendees.unnamed');
  const change = (to: Partial<Attendee>) => onChange(one.id, (before) => ({ ...before, ...to }));
  const open = writing || (nameError !== undefined && !substitute) || otherError !== undefined;
  return (
    <fieldset className="mk-attendee" data-attendance={one.attendance ?? undefined}>
      <legend className="visually-hidden">{called}</legend>
      <div className="mk-attendeehead">
        <span lang="th">
          <span className="mk-attendeename">{called}</span>
          {one.position && !open && <span className="mk-small mk-muted">{one.position}</span>}
        </span>
        <Menu position="bottom-end" shadow="md" withinPortal>
          <Menu.Target>
            <button
              type="button"
              className="mk-plain mk-grip"
              data-menu={one.id}
              aria-label={t('attendees.menuOf', { name: called })}
            >
              <Icon name="more" size={18} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="pencil" size={16} />} onClick={() => setWriting(true)}>
              {t('attendees.rewrite')}
            </Menu.Item>
            {one.attendance !== null && (
              <Menu.Item
                leftSection={<Icon name="undo" size={16} />}
                onClick={() => change({ attendance: null })}
              >
                {t('attendees.unmark')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<Icon name="trash" size={16} />} onClick={() => onRemove(one.id)}>
              {t('attendees.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {open && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          <TextInput
            id={`name-${one.id}`}
            label={t(substitute ? 'attendees.substituteFor' : 'attendees.name')}
            value={one.name}
            maxLength={200}
            error={substitute ? forError : nameError}
            onChange={(e) => change({ name: e.currentTarget.value })}
          />
          <TextInput
            label={t('attendees.position')}
            value={one.position}
            maxLength={200}
            error={otherError}
            onChange={(e) => change({ position: e.currentTarget.value })}
          />
        </SimpleGrid>
      )}
      <div className="mk-marks">
        {ATTENDANCES.map((attendance) => (
          <Mark key={attendance} one={one} attendance={attendance} onChange={onChange} />
        ))}
      </div>
      {substitute && (
        <TextInput
          required
          label={t('attendees.substitute')}
          placeholder={t('attendees.substituteHint')}
          value={one.substitute}
          maxLength={200}
          error={nameError ?? forError}
          onChange={(e) => change({ substitute: e.currentTarget.value })}
        />
      )}
      {one.attendance === 'ABSENT' && (
        <TextInput
          label={t('attendees.reason')}
          placeholder={t('attendees.reasonHint')}
          value={one.reason}
          maxLength={500}
          error={reasonError}
          onChange={(e) => change({ reason: e.currentTarget.value })}
        />
      )}
    </fieldset>
  );
});

function Mark({
  one,
  attendance,
  onChange,
}: Pick<RowProps, 'one' | 'onChange'> & { attendance: Attendance }) {
  const { t } = useTranslation();
  return (
    <label data-value={attendance}>
      <input
        type="radio"
        name={`attendance-${one.id}`}
        value={attendance}
        checked={one.attendance === attendance}
        onChange={() => onChange(one.id, (before) => ({ ...before, attendance }))}
      />
      <Icon name={ATTENDANCE_ICON[attendance]} size={16} />
      <span aria-hidden="true">{t(`attendanceShort.${attendance}`)}</span>
      <span className="visually-hidden">{t(`attendance.${attendance}`)}</span>
    </label>
  );
}
