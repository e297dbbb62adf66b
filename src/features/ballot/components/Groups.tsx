import type { Turnout } from '@domain/ballot/view'
import { Bar } from '@/ui/Bar'
import { Card } from '@/ui/Card'
import { roomWords } from '@/words/ballot-result'
import { share } from '../shares'

/** For who counts and who manages: where it is slow. Groups too small to be told apart stand together. */
export function Groups({ of }: { of: NonNullable<Turnout['groups']> }) {
  return (
    <Card title={roomWords.groups} pad>
      {of.map(({ group, voted, due }) => (
        <Bar
          key={group}
          label={group || roomWords.others}
          percent={share(voted, due)}
          text={`${voted} / ${due} 人`}
          tone={voted >= due ? 'green' : 'blue'}
        />
      ))}
    </Card>
  )
}
