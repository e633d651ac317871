import { Button, Code, Container, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

function Failure({ error }: { error: Error }) {
  const { t } = useTranslation('app');
  return (
    <Container size="sm" py="xl" role="alert">
      <Stack>
        <Title order={1} size="h3">
          {t('failure.title')}
        </Title>
        <Text>{t('failure.explanation')}</Text>
        <Code block>{error.message}</Code>
        <Button w="fit-content" onClick={() => window.location.reload()}>
          {t('failure.reload')}
        </Button>
      </Stack>
    </Container>
  );
}

/** Shows what happened instead of an empty window. What was typed is stored already. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    return this.state.error ? <Failure error={this.state.error} /> : this.props.children;
  }
}
