import { NumberInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';

/** How long a plan is searched for, and from where the search starts. */
export function SearchLimits({
  of,
  most = 600,
}: {
  of: {
    field: (
      name: 'maxSeconds' | 'seed',
    ) => GetInputPropsReturnType & { label: string; value: number | string };
  };
  /** Seconds that may be asked for. */
  most?: number;
}) {
  const { t } = useTranslation();
  const input = { hideControls: true, allowDecimal: false, clampBehavior: 'none' } as const;
  return (
    <>
      <NumberInput
        {...input}
        description={t('propose.maxSecondsHint')}
        min={1}
        max={most}
        {...of.field('maxSeconds')}
      />
      <NumberInput {...input} description={t('propose.seedHint')} min={0} {...of.field('seed')} />
    </>
  );
}
