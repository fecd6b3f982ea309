import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { Issue } from '@/api/types';
import { can, useMe } from '@/shared/session';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';

/** What solved an issue may help others: it is proposed, or was. */
export function ProposeButton({ issue }: { issue: Issue }) {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const may =
    issue.state === 'RESOLVED' && !issue.mergedInto && !!issue.solution && can(me, 'PROVINCE', 'DEPARTMENT');
  // what can't be asked for is offered once more
  const proposals = useQuery({
    ...get('/api/v1/solutions', { params: { query: { fromIssueId: issue.id, size: 1 } } }),
    enabled: may,
    retry: false,
  });
  if (!may || proposals.isLoading) return null;
  const proposed = proposals.data?.items[0];
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
