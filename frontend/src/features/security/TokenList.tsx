import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Write } from '@/api/client';
import type { Token } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { Bones, Failed } from '@/shared/ui/feedback';

/** Tokens of one person, each to be revoked. */
export function TokenList({
  tokens,
  error,
  retry,
  empty,
  revoke,
}: {
  tokens?: Token[];
  error: Error | null;
  retry: () => void;
  empty: string;
  revoke: (token: Token) => Write;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  if (error) return <Failed error={error} retry={retry} />;
  if (!tokens) return <Bones lines={3} />;
  if (tokens.length === 0) return <p className="mk-muted">{empty}</p>;
  return (
    <ul className="mk-cards">
      {tokens.map((token) => (
        <li key={token.id}>
          <Group justify="space-between" gap="xs">
            <strong>{token.name}</strong>
            <ConfirmButton
              compact
              label={t('tokens.revoke')}
              title={t('tokens.revokeTitle')}
              text={t('tokens.revokeText', { name: token.name })}
              confirm={t('tokens.revoke')}
              sends={revoke(token)}
            />
          </Group>
          <dl>
            <dt>{t('tokens.scopes')}</dt>
            <dd>{token.scopes.map((s) => t(`tokenScope.${s}`)).join(', ')}</dd>
            <dt>{t('tokens.expires')}</dt>
            <dd>{token.expiresOn ? f.date(token.expiresOn) : t('tokens.noExpiry')}</dd>
            <dt>{t('tokens.lastUsed')}</dt>
            <dd>{token.lastUsedAt ? f.moment(token.lastUsedAt) : t('tokens.never')}</dd>
            <dt>{t('tokens.created')}</dt>
            <dd>{f.moment(token.createdAt)}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
