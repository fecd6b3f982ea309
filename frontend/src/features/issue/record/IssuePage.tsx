import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { remove } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { Issue } from '@/api/types';
import { Attachments } from '@/shared/attachment/Attachments';
import type { Waiting } from '@/shared/offline/store';
import { useWaiting } from '@/shared/offline/useOutbox';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { PrintButton } from '@/shared/ui/PrintButton';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import '../issue.css';
import { issueAt, issueOf } from '../asked';
import { KindAndModule } from '../IssueChip';
import { IssueNav } from '../IssueNav';
import { asWritten, likeText } from '../issueValues';
import { ACT_ICON, ACTS, mayDo } from '../issueWords';
import { Similar } from '../Similar';
import { useActs } from '../useActs';
import { About } from './About';
import { Conversation } from './Conversation';
import { Others } from './Others';
import { ProposeButton } from './ProposeButton';
import { Standing } from './Standing';
import { Told } from './Told';

/** An issue: where it stands, who has it since when, what was said and done. */
export function IssueView({ children }: { children?: (issue: Issue) => ReactNode }) {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const href = useHref();
  const issue = useQuery(issueOf(id));
  const data = issue.data?.data;
  const row = useWaiting()
    ?.filter((one) => one.url === issueAt(id))
    .at(-1);
  useTitle(data?.title ?? t('issueNav.issues'));
  if (issue.error instanceof ProblemError && issue.error.status === 404) {
    return (
      <>
        <IssueNav />
        <Empty
          icon="talk"
          whole
          title={t('issue.notFound')}
          text={t('issue.notFoundText')}
          action={<Link to={href('/issues')}>{t('issue.toList')}</Link>}
        />
      </>
    );
  }
  return (
    <>
      <IssueNav />
      {data ? (
        <Whole key={id} issue={asWritten(data, row)} row={row}>
          {children?.(data)}
        </Whole>
      ) : issue.error ? (
        <Failed error={issue.error} retry={() => issue.refetch()} />
      ) : (
        <Bones lines={10} height={22} />
      )}
    </>
  );
}

function Whole({
  issue,
  row,
  children,
}: {
  /** With what of it waits on this device. */
  issue: Issue;
  row: Waiting | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const href = useHref();
  const { act, sending, dialog } = useActs();
  const acts = ACTS.filter((one) => mayDo(issue, one));
  return (
    <div className="mk-grid">
      <Head
        title={issue.title}
        lead={
          <>
            <KindAndModule of={issue} /> · <Where of={issue} />
          </>
        }
      >
        {acts.map((one, i) => (
          <Button
            key={one}
            variant={i === 0 ? 'filled' : 'default'}
            loading={one === 'START' && sending === issue.id}
            leftSection={<Icon name={ACT_ICON[one]} size={16} />}
            onClick={() => act(issue, one)}
          >
            {t(`issueDo.${one}`)}
          </Button>
        ))}
        <ProposeButton issue={issue} />
        {mayDo(issue, 'CHANGE') && row?.state !== 'CONFLICT' && (
          <Button
            component={Link}
            to={href(`/issues/${issue.id}/edit`)}
            variant="default"
            leftSection={<Icon name="pencil" size={16} />}
          >
            {t('common.edit')}
          </Button>
        )}
        <PrintButton />
      </Head>
      <Standing issue={issue} row={row} />
      <div className="mk-cols">
        <div className="mk-grid">
          <Told issue={issue} />
          <Conversation issue={issue} />
          <section className="mk-card" aria-labelledby="photos">
            <h2 id="photos" style={{ marginBottom: 10 }}>
              {t('photos.title')}
            </h2>
            <div className="mk-grid" style={{ gap: 12 }}>
              <Attachments
                at={issueAt(issue.id)}
                removal={(attachmentId) =>
                  remove('/api/v1/issues/{id}/attachments/{attachmentId}', {
                    params: { path: { id: issue.id, attachmentId } },
                  })
                }
                stored={issue.attachments}
                may={mayDo(issue, 'ATTACH')}
                saved
              />
            </div>
          </section>
        </div>
        <div className="mk-grid">
          <About issue={issue} />
          {issue.state !== 'RESOLVED' && (
            <Similar
              hint
              text={likeText({ title: issue.title, detail: issue.detail ?? '' })}
              module={issue.module}
              except={issue.id}
              onUse={mayDo(issue, 'RESOLVE') ? (using) => act(issue, 'RESOLVE', using) : undefined}
            />
          )}
          <Others issue={issue} />
          {children}
        </div>
      </div>
      {dialog}
    </div>
  );
}

/** Whose it is. */
function Where({ of }: { of: Issue }) {
  const { t } = useTranslation();
  const href = useHref();
  const { localGovernment: lg } = of;
  if (!lg) return <span lang="th">{t('issue.ofProvinceNamed', { name: of.province.name })}</span>;
  return (
    <span lang="th">
      <Link className="mk-link" to={href(`/local-governments/${lg.code}`)}>
        {lg.name}
      </Link>{' '}
      · {lg.district.name} · {lg.province.name}
    </span>
  );
}
