import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { get, post } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { Checklist, ChecklistFailure } from '@/api/types';
import { useFormat } from '@/shared/format';
import { usePrefs } from '@/shared/prefs';
import { can, useMe, useScope } from '@/shared/session';
import { SheetCard, type SheetColumn } from '@/shared/table/Sheet';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { Bones, Empty, Failed, Head, toastDone } from '@/shared/ui/feedback';
import { PlaceFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { RateBar } from '@/shared/ui/RateBar';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import '../visit.css';
import { VisitNav } from '../VisitNav';
import { MODULES } from '../visitWords';
import { InUse } from './ChecklistsPage';

/** One version of a checklist: its questions, and which of them are answered no most often. */
export default function ChecklistPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const href = useHref();
  const checklist = useQuery(get('/api/v1/checklists/{id}', { params: { path: { id } } }));
  useTitle(checklist.data?.name ?? t('visitNav.checklists'));
  if (checklist.error instanceof ProblemError && checklist.error.status === 404) {
    return (
      <>
        <VisitNav />
        <Empty
          icon="list"
          whole
          title={t('checklist.notFound')}
          text={t('visit.notFoundText')}
          action={<Link to={href('/checklists')}>{t('visitNav.checklists')}</Link>}
        />
      </>
    );
  }
  return (
    <>
      <VisitNav />
      {checklist.error ? (
        <Failed error={checklist.error} retry={() => checklist.refetch()} />
      ) : checklist.data ? (
        <Whole of={checklist.data} />
      ) : (
        <Bones lines={10} height={22} />
      )}
    </>
  );
}

function Whole({ of }: { of: Checklist }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const { lang } = usePrefs();
  const may = can(me, 'DEPARTMENT');
  return (
    <div className="mk-grid">
      <Head
        title={<span lang="th">{of.name}</span>}
        lead={[t('checklist.versionOf', { n: f.n(of.version) }), of.source].filter(Boolean).join(' · ')}
      >
        {may && of.active && (
          <>
            <Button
              component={Link}
              to={href('/checklists/new', { versionOf: of.id })}
              leftSection={<Icon name="pencil" size={16} />}
            >
              {t('checklist.newVersion')}
            </Button>
            <ConfirmButton
              icon="pause"
              label={t('checklist.retire')}
              title={t('checklist.retireTitle')}
              text={t('checklist.retireText')}
              confirm={t('checklist.retire')}
              sends={post('/api/v1/checklists/{id}/retire', { params: { path: { id: of.id } } })}
              done={() => toastDone(t('checklist.isRetired'))}
            />
          </>
        )}
      </Head>
      <div style={{ marginTop: -10 }}>
        <InUse of={of} />
      </div>
      <Failures of={of} />
      {MODULES.map((module) => {
        const questions = of.questions.filter((q) => q.module === module);
        return (
          questions.length > 0 && (
            <section key={module} className="mk-card" aria-labelledby={`of-${module}`}>
              <h2 id={`of-${module}`}>{t(`checklistModule.${module}`)}</h2>
              <ol className="mk-people" style={{ marginTop: 10 }}>
                {questions.map((q) => (
                  <li key={q.id}>
                    <span>
                      <span className="mk-num mk-muted">{f.n(of.questions.indexOf(q) + 1)}. </span>
                      {lang === 'en' && q.textEn ? q.textEn : q.text}
                    </span>
                    <span className="mk-small mk-muted">
                      {[
                        q.yesWhen && t('checklistForm.yesWhen', { what: q.yesWhen }),
                        t('checklist.weightOf', { n: f.n(q.weight) }),
                        q.byPhone && t('checklist.isByPhone'),
                        q.offers && t('checklist.offersWhat', { what: t(`offer.${q.offers}`) }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          )
        );
      })}
    </div>
  );
}

/** Which questions are answered no most often, and where. */
function Failures({ of }: { of: Checklist }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { lang } = usePrefs();
  const { province } = useScope();
  const failures = useQuery(
    get('/api/v1/visits/checklist-failures', {
      params: { query: { checklist: of.id, province, size: 10 } },
    }),
  );
  const text = ({ question: q }: ChecklistFailure) => (lang === 'en' && q.textEn ? q.textEn : q.text);
  const columns: SheetColumn<ChecklistFailure>[] = [
    { key: 'text', label: t('checklist.question'), cell: text, value: text },
    {
      key: 'module',
      label: t('checklist.module'),
      cell: ({ question }) => <span className="mk-nowrap">{t(`checklistModule.${question.module}`)}</span>,
      value: ({ question }) => t(`checklistModule.${question.module}`),
    },
    {
      key: 'share',
      label: t('checklist.share'),
      width: '22%',
      cell: (row) => <RateBar rate={row.share} />,
      value: (row) => row.share,
    },
    {
      key: 'no',
      label: t('checklist.no'),
      numeric: true,
      cell: (row) => (
        <span className="mk-nowrap">{t('checklist.noOf', { n: f.n(row.no), of: f.n(row.asked) })}</span>
      ),
      value: (row) => row.no,
    },
  ];
  if (failures.error) return <Failed error={failures.error} retry={() => failures.refetch()} />;
  if (!failures.data) return <Bones lines={4} />;
  if (failures.data.items.length === 0) return null;
  return (
    <SheetCard
      id="failures"
      title={t('checklist.failures')}
      lead={t('checklist.failuresLead')}
      file="maekhai-checklist-failures"
      tools={
        <search className="mk-filters">
          <PlaceFilter />
        </search>
      }
      columns={columns}
      rows={failures.data.items}
      rowKey={(row) => row.question.id}
    />
  );
}
