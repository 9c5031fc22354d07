/**
 * The block in the editor: a live preview of what readers will get, and the buttons that freeze it into the post.
 *
 * The post is digested here, by the engine that readers' browsers use too. A frozen digest is saved as plain HTML;
 * a live one saves nothing and is drawn by the server as the tag.
 */
( function ( wp, nutGraf ) {
	const { createElement, Fragment, RawHTML, useEffect, useState } = wp.element;
	const { BlockControls, InspectorControls, useBlockProps } = wp.blockEditor;
	const { Notice, PanelBody, Placeholder, RangeControl, Spinner, TextControl, ToggleControl, ToolbarButton, ToolbarGroup } = wp.components;
	const { registerBlockType, serialize } = wp.blocks;
	const { useSelect } = wp.data;
	const { __ } = wp.i18n;

	const NAME = 'nutgraf/digest';
	/** Typing rests so long before the preview follows. */
	const TYPING_MS = 400;

	/** The post as readers will see it, in a document of its own that runs nothing. */
	function articleOf( blocks, title ) {
		const html = serialize( blocks.filter( ( { name } ) => name !== NAME ) );
		const page = new DOMParser().parseFromString( html, 'text/html' );
		const meta = page.createElement( 'meta' );
		meta.setAttribute( 'property', 'og:title' );
		meta.content = title;
		page.head.append( meta );
		return page.body;
	}

	/** The digest of the post as it is being written: { html }, { error }, or {} while it is made. */
	function usePreview( { sentences, quotes, focus } ) {
		const [ preview, setPreview ] = useState( {} );
		const { blocks, title } = useSelect( ( select ) => ( {
			blocks: select( 'core/block-editor' ).getBlocks(),
			title: select( 'core/editor' )?.getEditedPostAttribute( 'title' ) ?? '',
		} ), [] );
		useEffect( () => {
			let isCurrent = true;
			const timer = setTimeout( async () => {
				const made = await nutGraf
					.digest( articleOf( blocks, title ), { sentences, quotes, ...( focus ? { focus } : {} ) } )
					.then( ( digest ) => ( { html: nutGraf.toHtml( digest ) } ), ( error ) => ( { error } ) );
				if ( isCurrent ) {
					setPreview( made );
				}
			}, TYPING_MS );
			return () => {
				isCurrent = false;
				clearTimeout( timer );
			};
		}, [ blocks, title, sentences, quotes, focus ] );
		return preview;
	}

	function Toolbar( { html, setAttributes, preview } ) {
		const freeze = () => setAttributes( { html: preview.html } );
		const button = ( icon, label, onClick, disabled ) => createElement( ToolbarButton, { icon, label, onClick, disabled, showTooltip: true } );
		return createElement( BlockControls, null, createElement( ToolbarGroup, null,
			html
				? [
					createElement( Fragment, { key: 'refresh' }, button( 'update', __( 'Refresh the frozen digest', 'nutgraf' ), freeze, ! preview.html ) ),
					createElement( Fragment, { key: 'live' }, button( 'unlock', __( 'Make it live again', 'nutgraf' ), () => setAttributes( { html: '' } ), false ) ),
				]
				: button( 'lock', __( 'Freeze into the post', 'nutgraf' ), freeze, ! preview.html )
		) );
	}

	function Sidebar( { attributes, setAttributes } ) {
		const { sentences, quotes, focus, highlight, html } = attributes;
		return createElement( InspectorControls, null, createElement( PanelBody, { title: __( 'Digest', 'nutgraf' ) },
			createElement( RangeControl, { label: __( 'Sentences', 'nutgraf' ), value: sentences, min: 1, max: 10, onChange: ( value ) => setAttributes( { sentences: value } ) } ),
			createElement( RangeControl, { label: __( 'Key quotes', 'nutgraf' ), value: quotes, min: 0, max: 10, onChange: ( value ) => setAttributes( { quotes: value } ) } ),
			createElement( TextControl, { label: __( 'Words to lean towards', 'nutgraf' ), value: focus, onChange: ( value ) => setAttributes( { focus: value } ) } ),
			! html && createElement( ToggleControl, { label: __( 'Mark the chosen sentences and quotes in the text', 'nutgraf' ), checked: highlight, onChange: ( value ) => setAttributes( { highlight: value } ) } )
		) );
	}

	/** What stands in the post: the frozen digest, else the preview of a live one, else why there is none. */
	function Body( { html, preview, refresh } ) {
		const label = 'Nutgraf';
		if ( html ) {
			// The browser writes HTML its own way: only its own readings of the two can be compared.
			const isOld = preview.html && read( preview.html ) !== read( html );
			const actions = [ { label: __( 'Refresh', 'nutgraf' ), onClick: refresh } ];
			const notice = isOld && createElement( Notice, { status: 'warning', isDismissible: false, actions }, __( 'The post has changed since this digest was frozen.', 'nutgraf' ) );
			return createElement( Fragment, null, notice, createElement( RawHTML, null, html ) );
		}
		if ( preview.error ) {
			return createElement( Placeholder, { label }, preview.error.message );
		}
		if ( preview.html === undefined ) {
			return createElement( Placeholder, { label }, createElement( Spinner ) );
		}
		if ( preview.html === '' ) {
			return createElement( Placeholder, { label }, __( 'There is nothing to sum up yet: write the post first.', 'nutgraf' ) );
		}
		return createElement( RawHTML, null, preview.html );
	}

	/** The words of a piece of HTML. */
	function read( html ) {
		return new DOMParser().parseFromString( html, 'text/html' ).body.textContent.replace( /\s+/g, ' ' ).trim();
	}

	function Edit( { attributes, setAttributes } ) {
		const { html } = attributes;
		const preview = usePreview( attributes );
		const refresh = () => setAttributes( { html: preview.html } );
		return createElement( Fragment, null,
			createElement( Toolbar, { html, setAttributes, preview } ),
			createElement( Sidebar, { attributes, setAttributes } ),
			createElement( 'div', useBlockProps(), createElement( Body, { html, preview, refresh } ) )
		);
	}

	function Save( { attributes: { html } } ) {
		return html ? createElement( 'div', useBlockProps.save( { className: 'nutgraf-frozen' } ), createElement( RawHTML, null, html ) ) : null;
	}

	registerBlockType( NAME, { edit: Edit, save: Save } );
} )( window.wp, window.nutGraf );
