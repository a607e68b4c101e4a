/** 認証局コマンド。The command line {@code tashika-ca}. */
@NullMarked
package jp.tashika.certificates.command;

import org.jspecify.annotations.NullMarked;
