import { Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemError } from '@/api/problem';
import { dropDrafts } from '@/shared/form/draft';
import { unsentWork } from '@/shared/offline/unsent';
import { setPrefs, usePrefs } from '@/shared/prefs';
import { dropRecent } from '@/shared/recent';
import { useMe } from '@/shared/session';
import { pageOwner, rememberSignedIn, SIGN_IN } from '@/shared/signedIn';
import { beginSigningOut, endSession, finishSigningOut } from '@/shared/signOut';
import { toastProblem } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { page } from './page';
import { UserButton } from './UserButton';

const SignOut = page(() => import('./SignOut'), 'queue');

/** Milliseconds: who signs out on a weak signal doesn't wait for the server. */
const PATIENCE = 4000;

/** What is about the person and the machine, and the way out. */
export default function UserMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const { thaiDigits } = usePrefs();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const [asking, setAsking] = useState(false);
  /** @param unsent what becomes of what was written and isn't sent, if anything is */
  const signOut = async (unsent?: 'KEPT' | 'DROPPED') => {
    // on a device that keeps nothing nobody would know that it is to end
    if (!(await beginSigningOut()) && !(await endSession())) {
      toastProblem(new ProblemError({ status: 0, title: 'network', code: 'NETWORK' }));
      return;
    }
    // nothing that is still on its way is kept from here on
    rememberSignedIn(null);
    dropRecent();
    if (unsent !== 'KEPT') dropDrafts();
    // a device that kept nothing has nothing to forget
    await import('@/shared/offline/outbox')
      .then(({ forgetOwner }) => forgetOwner(pageOwner(), { waiting: unsent === 'DROPPED' }))
      .catch(() => undefined);
    await Promise.race([finishSigningOut(), new Promise((late) => setTimeout(late, PATIENCE))]);
    // loaded anew: nothing that was read for one user stays in memory for the next
    location.replace(SIGN_IN);
  };
  return (
    <>
      <Menu defaultOpened position="bottom-end" shadow="md" width={260} closeOnItemClick>
        <Menu.Target>
          <UserButton />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {me.name}
            <br />
            {t(`role.${me.role}`)}
            {me.scope.name ? ` · ${me.scope.name}` : ''}
          </Menu.Label>
          <Menu.Item leftSection={<Icon name="key" size={16} />} onClick={() => navigate('/settings')}>
            {t('user.password')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="upload" size={16} />} onClick={() => navigate('/queue')}>
            {t('offline.queue')}
          </Menu.Item>
          <Menu.CheckboxItem checked={thaiDigits} onChange={(on) => setPrefs({ thaiDigits: on })}>
            {t('user.thaiDigits')}
          </Menu.CheckboxItem>
          <Menu.CheckboxItem
            checked={scheme === 'dark'}
            onChange={(on) => setColorScheme(on ? 'dark' : 'light')}
          >
            {t('user.dark')}
          </Menu.CheckboxItem>
          <Menu.Divider />
          <Menu.Item
            leftSection={<Icon name="left" size={16} />}
            onClick={async () => ((await unsentWork()).count > 0 ? setAsking(true) : signOut())}
          >
            {t('user.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <Suspense>
          <SignOut onClose={() => setAsking(false)} onSignOut={signOut} />
        </Suspense>
      )}
    </>
  );
}
