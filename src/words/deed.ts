/** The committee's deeds on one member's record, and what each of them is for. */
export const deedNames = {
  transfer: { title: '换组、换部门', desc: '调整工会小组、部门或行政职务' },
  retire: { title: '登记退休', desc: '会籍保留，以后可以看通知和自己的资料' },
  leave: { title: '登记离开', desc: '调出、退会、自动离会、去世' },
  reinstate: { title: '恢复到名册', desc: '调回来了，或当初登记错了' },
  rebind: { title: '解除微信绑定', desc: '换了手机或微信号，重新发邀请码' },
  slip: { title: '打印邀请单', desc: '一张纸，有邀请码和二维码' },
} as const

/** What follows from it, before it is confirmed. */
export const deedConsequences = {
  transfer: '马上生效，以后按新的小组和部门通知、统计。',
  transferLeader: '换组后，原来的工会小组长职务同时结束，原小组要另选组长。',
  retire: '会籍保留。工会小组长和教代会代表的职务同时结束，其他职务要取消请用“设置职务”。',
  leave: '职务从今天起全部结束，不再收到通知。资料保留备查，登记错了可以恢复。',
  reinstate: '恢复后可以照常使用。以前的职务不会自动恢复，需要重新设置。',
  rebind: '现在绑定的微信马上不能再用这个身份。新邀请码只显示这一次。',
} as const

/** Refused because the group where the person was is no more. */
export const noGroupWords = '原来的小组已经没有了，请选一个小组。'
