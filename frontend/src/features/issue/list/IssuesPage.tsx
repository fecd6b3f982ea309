import { Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '@/shared/session';
import { Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import '../issue.css';
import { IssueNav } from '../IssueNav';
import { mayRaise } from '../issueWords';
import { Counts } from './Counts';
import { useFilters } from './filters';
import { IssueBoard } from './IssueBoard';
import { IssueFields } from './IssueFields';
import { IssueTable } from './IssueTable';
import { Only } from './Only';

/** All that was raised, narrowed by the address: as a table or as a board. */
export default function IssuesPage() {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const [url, change] = useUrlState();
  const filters = useFilters();
  const board = url.view === 'board';
  useTitle(t('issueNav.issues'));
  return (
    <>
      <IssueNav />
      <Head title={t('issueNav.issues')} lead={t('issues.lead')}>
        {(me.role === 'PROVINCE' || me.role === 'ADMIN') && (
          <Button component={Link} to={href('/imports/new', { kind: 'issues' })} variant="default">
            {t('issues.import')}
          </Button>
        )}
        {mayRaise(me) && (
          <Button
            component={Link}
            to={href('/issues/new', { localGovernment: url.localGovernment, visit: url.visit })}
            leftSection={<Icon name="plus" size={16} />}
          >
            {t('issue.new')}
          </Button>
        )}
      </Head>
      {!board && <Counts filters={filters} />}
      <IssueFields board={board} />
      <Only board={board} />
      <SegmentedControl
        className="mk-noprint"
        mb="sm"
        aria-label={t('issues.look')}
        data={[
          { value: 'table', label: t('issues.table') },
          { value: 'board', label: t('issues.board') },
        ]}
        value={board ? 'board' : 'table'}
        onChange={(view) =>
          change({
            view: view === 'board' ? view : null,
            ...(view === 'board' && { state: null, open: null }),
          })
        }
      />
      {board ? <IssueBoard filters={filters} /> : <IssueTable filters={filters} />}
    </>
  );
}
