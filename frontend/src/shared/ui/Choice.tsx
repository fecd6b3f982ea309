import { Select, type SelectProps } from '@mantine/core';

/** A choice that is searched, in a piece of its own: its list, what places it and what scrolls it are a lot. */
export default function Choice(props: SelectProps) {
  return <Select size="xs" searchable {...props} />;
}
