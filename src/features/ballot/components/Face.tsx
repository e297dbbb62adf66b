import { Image } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { linkTo } from '@/kit/open-file'
import { picture } from '@/ui/aria'
import { Initial } from '@/ui/Initial'
import './face.scss'

/** A candidate's picture; the family name stands there until it has come, and where there is none. */
export function Face({ name, photo }: { name: string; photo?: string }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    let here = true
    setUrl(undefined)
    if (photo)
      linkTo({ fileId: photo }).then((link) => {
        if (here && link.ok) setUrl(link.value.url)
      })
    return () => {
      here = false
    }
  }, [photo])
  if (!url) return <Initial name={name} />
  return <Image className="b-face" mode="aspectFill" src={url} {...picture(name)} onError={() => setUrl(undefined)} />
}
