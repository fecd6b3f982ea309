import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Meeting } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useHref } from '@/shared/url';
import { bySection } from '../agenda';
import { ADOPTING, mayDo } from '../meetingWords';
import { useMeetingName } from '../useMeetingName';

/** What was on the agenda, section by section: what was agreed catches the eye. */
export function Agenda({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const empty = meeting.agenda.length === 0 && !meeting.adopts;
  return (
    <section className="mk-card" aria-labelledby="agenda">
      <h2 id="agenda">{t('meeting.agenda')}</h2>
      {empty && (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('meeting.noAgenda')}{' '}
          {mayDo(meeting, 'CHANGE') && (
            <Link to={href(`/meetings/${meeting.id}/edit`)}>{t('meeting.prepare')}</Link>
          )}
        </p>
      )}
      {bySection(meeting.agenda).map(([section, matters]) => {
        const adopts = section === ADOPTING && meeting.adopts;
        if (matters.length === 0 && !adopts) return null;
        return (
          <section key={section} className="mk-minutes" aria-labelledby={`section-${section}`}>
            <h3 id={`section-${section}`}>
              <small>{t('agendaForm.section', { n: f.n(section) })}</small>
              {t(`meetingSection.${section}`)}
            </h3>
            {adopts && <Adopts of={adopts} />}
            <ol>
              {matters.map((one, i) => (
                <li key={one.id ?? i}>
                  <h4 lang="th">
                    <span className="mk-matterno mk-num">{f.digits(`${section}.${i + 1}`)}</span>
                    {one.title}
                  </h4>
                  {one.facts && (
                    <>
                      <span className="mk-small mk-muted">{t('meeting.facts')}</span>
                      <p className="mk-spoken" lang="th">
                        {one.facts}
                      </p>
                    </>
                  )}
                  {one.discussion && (
                    <>
                      <span className="mk-small mk-muted">{t('meeting.discussion')}</span>
                      <p className="mk-spoken" lang="th">
                        {one.discussion}
                      </p>
                    </>
                  )}
                  {one.resolution ? (
                    <div className="mk-resolution">
                      <strong>{t('meeting.resolution')}</strong>
                      <p className="mk-spoken" lang="th">
                        {one.resolution}
                      </p>
                    </div>
                  ) : (
                    meeting.state !== 'PLANNED' && (
                      <span className="mk-small mk-muted">{t('agendaForm.noResolution')}</span>
                    )
                  )}
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </section>
  );
}

function Adopts({ of }: { of: NonNullable<Meeting['adopts']> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const nameOf = useMeetingName();
  return (
    <div className="mk-adopted">
      <p style={{ margin: 0 }}>
        {t('meeting.adopts')}{' '}
        <Link to={href(`/meetings/${of.meetingId}`)}>
          {nameOf(of.meeting)} · {f.date(of.meeting.on)}
        </Link>
      </p>
      {of.corrections ? (
        <>
          <span className="mk-small mk-muted">{t('agendaForm.corrections')}</span>
          <p className="mk-spoken" lang="th">
            {of.corrections}
          </p>
        </>
      ) : (
        <span className="mk-small mk-muted">{t('agendaForm.asWritten')}</span>
      )}
    </div>
  );
}
