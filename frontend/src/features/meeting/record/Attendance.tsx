import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Meeting } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { fileOf } from '../asked';
import { came } from '../attendance';
import { ATTENDANCE_ICON, mayDo } from '../meetingWords';

/** In the order of the minutes; who is only asked stands at the end. */
const GROUPS = ['PRESENT', 'SUBSTITUTE', 'ABSENT', 'OBSERVER', null] as const;

/** Who came, for whom, who didn't and why. */
export function Attendance({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const { attendees } = meeting;
  const counts = came(attendees);
  return (
    <section className="mk-card" aria-labelledby="attendance">
      <div className="mk-cardhead">
        <h2 id="attendance">{t('attendees.title')}</h2>
        {mayDo(meeting, 'CHANGE') && (
          <Button
            component={Link}
            to={href(...fileOf(meeting.id))}
            size="xs"
            variant="default"
            leftSection={<Icon name="upload" size={14} />}
            className="mk-noprint"
          >
            {t('attendees.file')}
          </Button>
        )}
      </div>
      {attendees.length === 0 ? (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('meeting.noAttendees')}
        </p>
      ) : (
        <>
          <dl className="mk-came">
            {(
              [
                ['present', counts.present],
                ['absent', counts.absent],
                ['observers', counts.observers],
                ['unmarked', counts.unmarked],
              ] as const
            )
              .filter(([key, n]) => n > 0 || (key === 'present' && meeting.state !== 'PLANNED'))
              .map(([key, n]) => (
                <div key={key}>
                  <dt>
                    {t(
                      key === 'unmarked' && meeting.state === 'PLANNED'
                        ? 'attendees.asked'
                        : `attendees.${key}`,
                    )}
                  </dt>
                  <dd className="mk-num">{f.n(n)}</dd>
                </div>
              ))}
          </dl>
          {GROUPS.map((group) => {
            const those = attendees.filter((one) => (one.attendance ?? null) === group);
            if (those.length === 0) return null;
            return (
              <div key={group ?? ''} className="mk-camegroup">
                {(group !== null || counts.unmarked < attendees.length) && (
                  <h3>
                    <Icon name={group ? ATTENDANCE_ICON[group] : 'question'} size={16} />
                    {group ? t(`attendance.${group}`) : t('attendees.unmarked')}
                  </h3>
                )}
                <ol lang="th">
                  {those.map((one) => (
                    <li key={one.id}>
                      <Person of={one} />
                    </li>
                  ))}
                </ol>
              </div>
            );
          })}
        </>
      )}
    </section>
  );
}

function Person({ of: one }: { of: Meeting['attendees'][number] }) {
  const { t } = useTranslation();
  const href = useHref();
  const to = one.trainer
    ? href(`/trainers/${one.trainer.id}`)
    : one.localGovernment
      ? href(`/local-governments/${one.localGovernment.code}`)
      : undefined;
  const instead = one.substituteFor && t('attendees.for', { name: one.substituteFor });
  return (
    <>
      {/* whoever came instead isn't the one whom the list knows */}
      {to && !instead ? <Link to={to}>{one.name}</Link> : one.name}
      {one.position && <span className="mk-small mk-muted"> {one.position}</span>}
      {instead && (
        <span className="mk-small" style={{ display: 'block' }}>
          {to ? <Link to={to}>{instead}</Link> : instead}
        </span>
      )}
      {one.reason && (
        <span className="mk-small" style={{ display: 'block' }}>
          {t('attendees.because', { why: one.reason })}
        </span>
      )}
    </>
  );
}
