import { Checkbox, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Skill } from '@/api/types';

const SKILLS = [
  'BUDGET',
  'REVENUE',
  'EXPENDITURE',
  'ACCOUNTING',
  'OTHER',
] as const satisfies readonly Skill[];

/** What somebody knows or teaches: one or several. */
export function SkillChoice(props: {
  label: ReactNode;
  value?: Skill[];
  onChange?: (value: Skill[]) => void;
  error?: ReactNode;
  required?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group {...props}>
      <Group gap="sm" mt={4}>
        {SKILLS.map((skill) => (
          <Checkbox key={skill} value={skill} label={t(`skill.${skill}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
