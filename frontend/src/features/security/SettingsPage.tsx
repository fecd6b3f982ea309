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
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, post, remove } from '@/api/client';
import { known, type Token, type TokenScope } from '@/api/types';
import { setPrefs, usePrefs } from '@/shared/prefs';
import { useMe } from '@/shared/session';
import { TOKEN_SCOPES } from '@/shared/status';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { Head, toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { LanguageChoice } from '@/shared/ui/LanguageChoice';
import { useTitle } from '@/shared/ui/useTitle';
import { beside, useSend } from '@/shared/useSend';
import { TokenList } from './TokenList';

export default function SettingsPage() {
  const { t } = useTranslation();
  useTitle(t('nav.settings'));
  return (
    <>
      <Head title={t('nav.settings')} lead={t('settings.lead')} />
      <div className="mk-cols">
        <Tokens />
        <div className="mk-grid">
          <Password />
          <Display />
        </div>
      </div>
    </>
  );
}

function Password() {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '', repeat: '', revokeTokens: false },
    validate: {
      newPassword: (v) => (v.length < 12 ? t('settings.short') : null),
      repeat: (v, all) => (v === all.newPassword ? null : t('settings.differs')),
    },
  });
  const eye = { 'aria-label': t('signIn.showPassword') };
  return (
    <section className="mk-card" aria-labelledby="password">
      <h2 id="password" style={{ marginBottom: 10 }}>
        {t('settings.password')}
      </h2>
      <form
        noValidate
        onSubmit={form.onSubmit(async ({ repeat: _, ...body }) => {
          const failed = beside(form, ['currentPassword', 'newPassword']);
          if (!(await send(post('/api/v1/session/password', { body }), { failed }))) return;
          toastDone(t('settings.changed'));
          form.reset();
        })}
      >
        <Stack gap="sm">
          <PasswordInput
            label={t('settings.current')}
            required
            autoComplete="current-password"
            visibilityToggleButtonProps={eye}
            {...form.getInputProps('currentPassword')}
          />
          <PasswordInput
            label={t('settings.new')}
            description={t('users.passwordHint')}
            required
            autoComplete="new-password"
            visibilityToggleButtonProps={eye}
            {...form.getInputProps('newPassword')}
          />
          <PasswordInput
            label={t('settings.repeat')}
            required
            autoComplete="new-password"
            visibilityToggleButtonProps={eye}
            {...form.getInputProps('repeat')}
          />
          <Checkbox
            label={t('settings.revokeTokens')}
            description={t('settings.revokeTokensHint')}
            {...form.getInputProps('revokeTokens', { type: 'checkbox' })}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t('settings.password')}
            </Button>
          </Group>
        </Stack>
      </form>
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
  const { send, busy } = useSend();
  const year = Number(me.today.slice(0, 4));
  const form = useForm({
    initialValues: {
      name: '',
      scopes: ['read'] as string[],
      // Half a year: long enough for a script, short enough that a forgotten one dies.
      expiresOn: new Date(Date.UTC(year, Number(me.today.slice(5, 7)) - 1 + 6, 1))
        .toISOString()
        .slice(0, 10) as string | null,
    },
  });
  return (
    <Dialog onClose={onClose} title={t('tokens.add')}>
      <form
        noValidate
        onSubmit={form.onSubmit(async (v) => {
          const write = post('/api/v1/tokens', {
            body: known({
              name: v.name.trim(),
              scopes: v.scopes as TokenScope[],
              expiresOn: v.expiresOn ?? '',
            }),
          });
          const made = await send(write, { failed: beside(form, ['name', 'scopes', 'expiresOn']) });
          if (made) onMade(made.data as unknown as Token);
        })}
      >
        <Stack gap="sm">
          <TextInput label={t('tokens.name')} required {...form.getInputProps('name')} />
          <Checkbox.Group label={t('tokens.scopes')} {...form.getInputProps('scopes')}>
            <Group mt={4}>
              {TOKEN_SCOPES.map((s) => (
                <Checkbox key={s} value={s} label={t(`tokenScope.${s}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <DateField
            label={t('tokens.expires')}
            required
            minDate={me.today}
            {...form.getInputProps('expiresOn')}
          />
          <FormButtons busy={busy} submit={t('tokens.add')} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
