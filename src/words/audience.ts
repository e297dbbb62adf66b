import type { Audience } from '@domain/kit/audience'

export const audienceKindWords: Record<Audience['kind'], string> = {
  staff: '全体教职工',
  union_members: '工会会员',
  women: '女教职工',
  retired: '退休教职工',
  delegates: '教代会代表',
  groups: '指定的工会小组',
  members: '指定的人',
}
