import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { Issue } from '@/api/types';
import { can, useMe } from '@/shared/session';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';

/** Characters of a title that a list is searched by. */
const ASKED_BY = 100;

/** What solved an issue may help others: it is proposed, or was. */
export function ProposeButton({ issue }: { issue: Issue }) {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const may =
    issue.state === 'RESOLVED' && !issue.mergedInto && !!issue.solution && can(me, 'PROVINCE', 'DEPARTMENT');
  // a proposal begins with the title of its issue; what can't be asked for is offered once more
  const proposals = useQuery({
    ...get('/api/v1/solutions', { params: { query: { q: issue.title.slice(0, ASKED_BY), size: 20 } } }),
    enabled: may,
    retry: false,
  });
  if (!may || proposals.isLoading) return null;
  const proposed = proposals.data?.items.find((one) => one.fromIssueId === issue.id);
  return (
    <Button
      component={Link}
      to={proposed ? href(`/solutions/${proposed.id}`) : href('/solutions/new', { issue: issue.id })}
      variant="default"
      leftSection={<Icon name="bulb" size={16} />}
    >
      {t(proposed ? 'issue.proposed' : 'issue.propose')}
    </Button>
  );
}
