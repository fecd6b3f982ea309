import {
  Alert,
  Button,
  Checkbox,
  CopyButton,
  Group,
  PasswordInput,
  Stack,
  Switch,
  Textarea,
  TextInput,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get, post, remove } from '@/api/client';
import { known, type Token, type TokenScope } from '@/api/types';
import { RecordDialog, RecordForm } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { setPrefs, usePrefs } from '@/shared/prefs';
import { can, useMe } from '@/shared/session';
import { TOKEN_SCOPES } from '@/shared/status';
import { DateField } from '@/shared/ui/DateField';
import { Dialog } from '@/shared/ui/Dialog';
import { Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { LanguageChoice } from '@/shared/ui/LanguageChoice';
import { useTitle } from '@/shared/ui/useTitle';
import { TokenList } from './TokenList';

export default function SettingsPage() {
  const { t } = useTranslation();
  const me = useMe();
  useTitle(t('nav.settings'));
  return (
    <>
      <Head title={t('nav.settings')} lead={t('settings.lead')} />
      <div className="mk-cols">
        <Tokens />
        <div className="mk-grid">
          <Password />
          <Display />
          {can(me, 'PROVINCE', 'DEPARTMENT') && (
            <section className="mk-card" aria-labelledby="offices">
              <h2 id="offices">{t('settings.offices')}</h2>
              <p style={{ margin: 0 }}>
                <Link to="/office">{t('officePaper.title')}</Link>
              </p>
              {can(me) && (
                <p style={{ margin: 0 }}>
                  <Link to="/holidays">{t('holidays.title')}</Link>
                </p>
              )}
            </section>
          )}
        </div>
      </div>
    </>
  );
}

function Password() {
  const { t } = useTranslation();
  const record = useRecord({
    values: { currentPassword: '', newPassword: '', repeat: '', revokeTokens: false },
    fields: {
      currentPassword: t('settings.current'),
      newPassword: t('settings.new'),
      repeat: t('settings.repeat'),
      revokeTokens: t('settings.revokeTokens'),
    },
    validate: {
      newPassword: (v) => (v.length < 12 ? t('settings.short') : null),
      repeat: (v, all) => (v === all.newPassword ? null : t('settings.differs')),
    },
    write: ({ repeat: _, ...body }) => post('/api/v1/session/password', { body }),
    told: t('settings.changed'),
    after: (): void => record.form.reset(),
  });
  const { field } = record;
  const eye = { 'aria-label': t('signIn.showPassword') };
  return (
    <section className="mk-card" aria-labelledby="password">
      <h2 id="password" style={{ marginBottom: 10 }}>
        {t('settings.password')}
      </h2>
      <RecordForm
        of={record}
        buttons={
          <Group justify="flex-end">
            <Button type="submit" loading={record.busy}>
              {t('settings.password')}
            </Button>
          </Group>
        }
      >
        <PasswordInput
          required
          autoComplete="current-password"
          visibilityToggleButtonProps={eye}
          {...field('currentPassword')}
        />
        <PasswordInput
          description={t('users.passwordHint')}
          required
          autoComplete="new-password"
          visibilityToggleButtonProps={eye}
          {...field('newPassword')}
        />
        <PasswordInput
          required
          autoComplete="new-password"
          visibilityToggleButtonProps={eye}
          {...field('repeat')}
        />
        <Checkbox description={t('settings.revokeTokensHint')} {...record.box('revokeTokens')} />
      </RecordForm>
    </section>
  );
}

function Display() {
  const { t } = useTranslation();
  const { thaiDigits } = usePrefs();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  return (
    <section className="mk-card" aria-labelledby="display">
      <h2 id="display" style={{ marginBottom: 10 }}>
        {t('settings.display')}
      </h2>
      <Stack gap="sm">
        <Group gap="sm">
          <span>{t('app.language')}</span>
          <LanguageChoice />
        </Group>
        <Switch
          label={t('settings.thaiDigits')}
          checked={thaiDigits}
          onChange={(e) => setPrefs({ thaiDigits: e.currentTarget.checked })}
        />
        <Switch
          label={t('settings.dark')}
          checked={scheme === 'dark'}
          onChange={(e) => setColorScheme(e.currentTarget.checked ? 'dark' : 'light')}
        />
      </Stack>
    </section>
  );
}

function Tokens() {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Token>();
  const tokens = useQuery(get('/api/v1/tokens', { params: { query: { size: 100 } } }));
  return (
    <section className="mk-card" aria-labelledby="tokens">
      <div className="mk-cardhead">
        <h2 id="tokens">{t('tokens.title')}</h2>
        <Button size="xs" leftSection={<Icon name="plus" size={14} />} onClick={() => setAdding(true)}>
          {t('tokens.add')}
        </Button>
      </div>
      <p className="mk-muted" style={{ marginTop: 0 }}>
        {t('tokens.lead')}
      </p>
      <TokenList
        tokens={tokens.data?.items}
        error={tokens.error}
        retry={() => tokens.refetch()}
        empty={t('tokens.empty')}
        revoke={(token) => remove('/api/v1/tokens/{id}', { params: { path: { id: token.id } } })}
      />
      {adding && (
        <TokenForm
          onClose={() => setAdding(false)}
          onMade={(token) => {
            setAdding(false);
            setMade(token);
          }}
        />
      )}
      {made && (
        <Dialog onClose={() => setMade(undefined)} closeOnClickOutside={false} title={t('tokens.onceTitle')}>
          <Stack gap="sm">
            <Alert color="gold" variant="light">
              {t('tokens.onceText')}
            </Alert>
            <Textarea
              label={t('tokens.value')}
              description={t('tokens.copyHint')}
              readOnly
              autosize
              value={made.token ?? ''}
              onFocus={(e) => e.currentTarget.select()}
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            />
            <Group justify="flex-end">
              {/* browsers copy by themselves on https and localhost only */}
              {navigator.clipboard && (
                <CopyButton value={made.token ?? ''}>
                  {({ copied, copy }) => (
                    <Button onClick={copy} leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />}>
                      {t(copied ? 'common.copied' : 'common.copy')}
                    </Button>
                  )}
                </CopyButton>
              )}
            </Group>
          </Stack>
        </Dialog>
      )}
    </section>
  );
}

function TokenForm({ onClose, onMade }: { onClose: () => void; onMade: (token: Token) => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const year = Number(me.today.slice(0, 4));
  const values: { name: string; scopes: TokenScope[]; expiresOn: string | null } = {
    name: '',
    scopes: ['read'],
    // Half a year: long enough for a script, short enough that a forgotten one dies.
    expiresOn: new Date(Date.UTC(year, Number(me.today.slice(5, 7)) - 1 + 6, 1)).toISOString().slice(0, 10),
  };
  const record = useRecord({
    values,
    fields: { name: t('tokens.name'), scopes: t('tokens.scopes'), expiresOn: t('tokens.expires') },
    write: (v) =>
      post('/api/v1/tokens', {
        body: known({ name: v.name.trim(), scopes: v.scopes, expiresOn: v.expiresOn }),
      }),
    told: null,
    after: ({ data }) => onMade(data),
    onClose,
  });
  const { field } = record;
  return (
    <RecordDialog of={record} title={t('tokens.add')} submit={t('tokens.add')}>
      <TextInput required {...field('name')} />
      <Checkbox.Group {...field('scopes')}>
        <Group mt={4}>
          {TOKEN_SCOPES.map((s) => (
            <Checkbox key={s} value={s} label={t(`tokenScope.${s}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <DateField required minDate={me.today} {...field('expiresOn')} />
    </RecordDialog>
  );
}
