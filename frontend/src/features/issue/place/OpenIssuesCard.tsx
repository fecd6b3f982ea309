import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/shared/format';
import { useMe, useScope } from '@/shared/session';
import { Bones, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import '../issue.css';
import { OPEN_FIRST, openAt } from '../asked';
import { mayRaise } from '../issueWords';
import { IssueList, useUnsentIssues } from './IssueList';

/** What isn't solved at a local government: on its page. */
export function OpenIssuesCard({ code }: { code: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [size, setSize] = useState(OPEN_FIRST);
  const { asOf } = useScope();
  const issues = useQuery(openAt(code, size, asOf));
  const items = issues.data?.items ?? [];
  const unsent = useUnsentIssues(items, (said) => said.localGovernmentCode === code);
  const left = (issues.data?.total ?? 0) - items.length;
  return (
    <section className="mk-card" aria-labelledby="open-issues">
      <div className="mk-cardhead">
        <h2 id="open-issues">
          {asOf ? t('issueHere.titleOn', { date: f.date(asOf) }) : t('issueHere.title')}
          {issues.data && issues.data.total > 0 && (
            <span className="mk-muted mk-num"> {f.n(issues.data.total)}</span>
          )}
        </h2>
        {mayRaise(me) && (
          <Button
            component={Link}
            className="mk-noprint"
            to={href('/issues/new', { localGovernment: code })}
            size="xs"
            leftSection={<Icon name="plus" size={14} />}
          >
            {t('issue.new')}
          </Button>
        )}
      </div>
      {issues.error ? (
        <Failed error={issues.error} retry={() => issues.refetch()} />
      ) : !issues.data ? (
        <Bones lines={3} />
      ) : items.length + unsent.length === 0 ? (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('issueHere.none')}
        </p>
      ) : null}
      {/* what only this device has is told also where the server can't be reached */}
      {items.length + unsent.length > 0 && <IssueList issues={items} unsent={unsent} />}
      <div className="mk-inline mk-noprint" style={{ marginTop: 10 }}>
        {left > 0 && size < 500 && (
          <Button variant="default" size="xs" onClick={() => setSize(Math.min(500, size * 3))}>
            {t('issueHere.more', { n: f.n(left) })}
          </Button>
        )}
        <Link className="mk-small" to={href('/issues', { localGovernment: code, open: asOf && 'true' })}>
          {t('issueHere.all')}
        </Link>
      </div>
    </section>
  );
}
