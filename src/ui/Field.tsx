import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'

export type FieldProps = {
  label: string
  /** Shows a red mark; pages decide what is missing and say so on the button. */
  required?: boolean
  /** What is wrong and the way out; replaces the hint. */
  error?: string
  hint?: string
}

/** The frame of every field: label above, counter at the label's right, error or hint below. */
export function Field({
  label,
  required,
  error,
  hint,
  count,
  children,
}: FieldProps & { count?: string; children: ReactNode }) {
  return (
    <View className="u-field">
      <View className="u-field__label">
        <View>{label}</View>
        {required && (
          <View className="u-field__must" {...aria('text', '必填')}>
            *
          </View>
        )}
        {count && <View className="u-field__count u-num">{count}</View>}
      </View>
      {children}
      {error ? (
        <View className="u-error" {...aria('alert', undefined, { live: 'polite' })}>
          {error}
        </View>
      ) : (
        hint && <View className="u-field__hint">{hint}</View>
      )}
    </View>
  )
}

/** The label as it is spoken. */
export const spoken = ({ label, required }: FieldProps) => (required ? `${label}，必填` : label)
