import { MantineProvider, TextInput } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { WhenUsed } from './WhenUsed';

function shown(now?: boolean) {
  const asked: string[] = [];
  render(
    <MantineProvider env="test">
      <WhenUsed label="จังหวัด" role="combobox" value="น่าน" load={() => asked.push('near')} now={now}>
        {(entered) => <TextInput aria-label="จังหวัด" defaultValue="น่าน" autoFocus={entered} />}
      </WhenUsed>
    </MantineProvider>,
  );
  return { asked, user: userEvent.setup() };
}

test('What nobody has entered looks like the field, and asks for it when the pointer comes near', async () => {
  const { asked, user } = shown();
  const still = screen.getByRole('combobox', { name: 'จังหวัด' });
  expect(still).toHaveProperty('value', 'น่าน');
  expect(still).toHaveProperty('readOnly', true);
  await user.hover(still);
  expect(asked).toEqual(['near']);
});

test('Whoever enters it by keyboard stands in the field itself', async () => {
  const { user } = shown();
  await user.tab();
  const field = screen.getByRole('textbox', { name: 'จังหวัด' });
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  await user.keyboard('แพร่');
  expect(field).toHaveProperty('value', 'แพร่');
});

test('What has something to take back is there at once, and takes no focus', () => {
  shown(true);
  expect(document.activeElement).not.toBe(screen.getByRole('textbox', { name: 'จังหวัด' }));
});
