import { Text } from '@mantine/core';

/** The keys of a command, quietly at the end of its line in a menu. */
export function MenuKeys({ keys }: { keys: string }) {
  return (
    <Text component="kbd" size="xs" c="dimmed" ff="inherit">
      {keys}
    </Text>
  );
}
