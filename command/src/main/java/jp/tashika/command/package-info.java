/** コマンドの見た目。What pages are to a browser this is to a command line: how every command of ours speaks; no logic. */
@NullMarked
package jp.tashika.command;

import org.jspecify.annotations.NullMarked;
