import { Checkbox, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Skill } from '@/api/types';

const TOPICS = [
  'BUDGET',
  'REVENUE',
  'EXPENDITURE',
  'ACCOUNTING',
  'OTHER',
] as const satisfies readonly Skill[];

/** What is taught: one or several. */
export function Topics(props: {
  value?: Skill[];
  onChange?: (value: Skill[]) => void;
  error?: ReactNode;
  required?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group label={t('hub.topics')} {...props}>
      <Group gap="sm" mt={4}>
        {TOPICS.map((topic) => (
          <Checkbox key={topic} value={topic} label={t(`skill.${topic}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
